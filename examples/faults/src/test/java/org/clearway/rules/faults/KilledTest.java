package org.clearway.rules.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Programs that are killed as {@code kill -9} does, at moments that a seed spreads over their life: at so many in all as
 * {@code -Dclearway.kills} says.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("clearway.kills", 6);
    private static final long SEED = Long.getLong("clearway.faults.seed", 15);

    @TempDir
    Path folder;

    /** What is killed. */
    enum What {
        INSTALL {
            @Override
            Life in(Path folder) throws Exception {
                return new Installing(folder);
            }
        },
        HOT_LOAD {
            @Override
            Life in(Path folder) throws Exception {
                return new HotLoadingLife(folder);
            }
        },
        RECORD {
            @Override
            Life in(Path folder) throws Exception {
                return new Batch(folder, true);
            }
        },
        BATCH {
            @Override
            Life in(Path folder) throws Exception {
                return new Batch(folder, false);
            }
        };

        abstract Life in(Path folder) throws Exception;

        /** How many of the moments are its own. */
        int moments() {
            return (KILLS + values().length - 1 - ordinal()) / values().length;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKilledAtAnyMomentAnswersRightlyAfterwardsAndHasLostNothing(What what) throws Exception {
        Life life = what.in(folder);
        long began = System.nanoTime();
        Program whole = life.start();
        assertThat(whole.end()).as(whole.errors()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        life.holdAfterwards(true);

        Random lot = new Random(SEED + what.ordinal());
        Progress progress = new Progress("killed " + what, what.moments());
        for (int i = 0; i < what.moments(); i++) {
            long moment = (long) (millis * (i + lot.nextDouble()) / what.moments());
            // One that was faster than the first and was done before its moment is killed at half of it.
            for (boolean killed = false; !killed; moment /= 2) {
                killed = life.start().killAfter(moment);
                life.holdAfterwards(!killed);
            }
            progress.at(i + 1);
        }
        Told.write(
                "killed-" + what,
                "killed at %d moments of %d ms, nothing lost; %d s",
                what.moments(),
                millis,
                progress.seconds());
    }
}
