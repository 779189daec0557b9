package org.parvis.platform.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before whatever writes the log, in any format. This program says of its own events what it
 * chose to say; a library says in its own words, which often repeat what it was given. Of those the
 * sentence is kept as the library wrote it in its code, without what was put into it; one that
 * comes whole is not kept at all, but for loggers named in {@code logback-spring.xml}. Logback
 * makes it.
 */
public final class QuietAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {
    private final AppenderAttachableImpl<ILoggingEvent> behind = new AppenderAttachableImpl<>();
    private final List<String> trusted = new ArrayList<>();

    /** A logger, and those below it, whose words are kept whole. */
    public void addTrusted(String logger) {
        trusted.add(logger);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String logger = event.getLoggerName();
        boolean whole =
                trusted.stream()
                        .anyMatch(name -> logger.equals(name) || logger.startsWith(name + "."));
        behind.appendLoopOnAppenders(whole ? event : new QuietEvent(event));
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
        behind.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return behind.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return behind.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
        return behind.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
        behind.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
        return behind.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
        return behind.detachAppender(name);
    }

    @Override
    public void stop() {
        super.stop();
        behind.detachAndStopAllAppenders();
    }
}
