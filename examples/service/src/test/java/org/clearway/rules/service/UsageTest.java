package org.clearway.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void helpIsToldWhereItIsAskedFor() {
        assertThat(Usage.isAsked("--server.port=0", "--help")).isTrue();
        assertThat(Usage.isAsked("-h")).isTrue();
        assertThat(Usage.isAsked("--server.port=0")).isFalse();
    }

    @Test
    void whatIsNoSettingIsNamed() {
        assertThat(Usage.problem("--server.port=0", "9000")).contains("9000", "--SETTING=VALUE");
        assertThat(Usage.problem("--port")).contains("--port");
        assertThat(Usage.problem("--server.port=0", "--clearway.data=x")).isEmpty();
        assertThat(Usage.problem()).isEmpty();
    }

    @Test
    void eachSettingOfTheHelpIsInThePage() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "service.md"));
        Pattern.compile("--([a-z.]+)=")
                .matcher(Usage.TEXT)
                .results()
                .forEach(setting -> assertThat(page).contains("`" + setting.group(1) + "`"));
    }
}
