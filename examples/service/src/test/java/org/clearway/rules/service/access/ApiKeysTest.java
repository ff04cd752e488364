package org.clearway.rules.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.clearway.rules.service.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ApiKeysTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstStartMakesAKeyOfWhichOnlyTheHashIsKeptForItsOwner() throws Exception {
        ApiKeys keys = new ApiKeys(settings(true));
        String key = Objects.requireNonNull(keys.made());
        Path file = folder.resolve("data").resolve(ApiKeys.FILE);
        assertThat(file).doesNotExist();
        keys.keep(key);
        assertThat(Files.readString(file)).startsWith("sha256:").doesNotContain(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(keys.holder(key)).startsWith("key-");
    }

    @Test
    void aLaterStartAcceptsTheSameKeyAndShowsNone() {
        ApiKeys first = new ApiKeys(settings(true));
        String key = Objects.requireNonNull(first.made());
        first.keep(key);
        ApiKeys second = new ApiKeys(settings(true));
        assertThat(second.made()).isNull();
        assertThat(second.holder(key)).isEqualTo(first.holder(key));
        assertThat(second.holder(key + "x")).isNull();
        assertThat(second.holder("")).isNull();
    }

    @Test
    void aKeyOfTheSettingsIsAcceptedAsItIsOrByItsHash() {
        // printf %s 'a key by its hash only' | sha256sum
        ApiKeys keys = new ApiKeys(settings(
                true,
                "sixteen-letters!",
                "sha256:" + "6a1c7ff3e27c1b8ab7d6f6a4f0b5a3d3a4f5d6d2f5b8a4c3e2d1f0a9b8c7d6e5"));
        assertThat(keys.made()).isNull();
        assertThat(keys.holder("sixteen-letters!")).isNotNull();
        assertThat(keys.holder("6a1c7ff3e27c1b8ab7d6f6a4f0b5a3d3a4f5d6d2f5b8a4c3e2d1f0a9b8c7d6e5"))
                .isNull();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aKeyThatCanBeGuessedOrAHashThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new ApiKeys(settings(true, "short"))).hasMessageContaining("16 characters");
        assertThatThrownBy(() -> new ApiKeys(settings(true, "sha256:12"))).hasMessageContaining("64 hexadecimal");
    }

    @Test
    void whereNoKeyIsNeededNoneIsMade() {
        assertThat(new ApiKeys(settings(false)).made()).isNull();
    }

    private Settings settings(boolean required, String... accepted) {
        return new Settings(
                folder.resolve("data"),
                List.of(),
                new Settings.Keys(required, List.of(accepted)),
                new Settings.Pages(true),
                new Settings.Records(true, null, Duration.ofHours(1)),
                new Settings.Limits(DataSize.ofMegabytes(1), 1, 1, 1, 1));
    }
}
