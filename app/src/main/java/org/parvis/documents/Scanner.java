package org.parvis.documents;

import java.io.IOException;

/** A scanner of malicious software, fed while the document streams in. */
interface Scanner {
    enum Verdict {
        CLEAN,
        INFECTED,
        /** The scanner did not answer: the document waits in quarantine. */
        UNKNOWN,
        /** There is no scanner. */
        NONE
    }

    /** One document being scanned. */
    interface Run extends AutoCloseable {
        void feed(byte[] bytes, int length) throws IOException;

        Verdict verdict();

        @Override
        void close();
    }

    Run begin();
}
