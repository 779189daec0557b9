package org.parvis.platform.logs;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The same for logs in plain text; Logback names it in {@code logback-spring.xml}. */
public final class QuietThrowables extends ThrowableProxyConverter {
    private final QuietTrace trace = new QuietTrace();

    @Override
    protected String throwableProxyToString(IThrowableProxy proxy) {
        if (!(proxy instanceof ThrowableProxy known)) {
            return System.lineSeparator() + proxy.getClassName() + System.lineSeparator();
        }
        StringBuilder text = new StringBuilder(System.lineSeparator());
        try {
            trace.printStackTrace(known.getThrowable(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
