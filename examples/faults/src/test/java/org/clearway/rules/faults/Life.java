package org.clearway.rules.faults;

import java.io.IOException;

/** What a program does that may be killed while it does it. */
interface Life {

    /** Starts it, on what the runs before have left. */
    Program start() throws IOException;

    /**
     * Starts the program again and holds that it answers rightly and that nothing is lost that was acknowledged.
     *
     * @param ended whether it came to its end before it was killed
     */
    void holdAfterwards(boolean ended) throws Exception;
}
