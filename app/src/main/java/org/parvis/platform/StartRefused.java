package org.parvis.platform;

import org.jspecify.annotations.Nullable;

/**
 * The program cannot start as it is set, and whoever starts it can change that. Its message is one
 * sentence to them: what is wrong, where, and what to do.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
