package org.parvis.platform;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parvis.platform.logs.QuietAppender;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/** Everything that an installation logs, as each structured format would write it. */
final class HeardLogs extends AppenderBase<ILoggingEvent> {
    private final List<StructuredLogEncoder> encoders = new ArrayList<>();
    final List<String> lines = new CopyOnWriteArrayList<>();

    static HeardLogs listen(Environment environment) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(Environment.class.getName(), environment);
        HeardLogs heard = new HeardLogs();
        for (String format : List.of("ecs", "gelf", "logstash")) {
            StructuredLogEncoder encoder = new StructuredLogEncoder();
            encoder.setContext(context);
            encoder.setFormat(format);
            encoder.start();
            heard.encoders.add(encoder);
        }
        heard.setContext(context);
        heard.start();
        behind(context).addAppender(heard);
        return heard;
    }

    /** What stands before every format. */
    private static QuietAppender behind(LoggerContext context) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        return (QuietAppender)
                Objects.requireNonNull(root.getAppender("QUIET"), "an installation logs by it");
    }

    @Override
    public void stop() {
        super.stop();
        behind((LoggerContext) getContext()).detachAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        for (StructuredLogEncoder encoder : encoders) {
            lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }
    }
}
