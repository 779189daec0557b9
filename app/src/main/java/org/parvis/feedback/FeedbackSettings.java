package org.parvis.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How remarks on pages are read and kept.
 *
 * @param read days within which the body reads a remark
 * @param kept how long remarks are kept once they were left
 * @param most remarks that one subscriber may leave within an hour
 */
@ConfigurationProperties("parvis.feedback")
record FeedbackSettings(
        @DefaultValue("14") int read,
        @DefaultValue("730d") Duration kept,
        @DefaultValue("20") int most) {}
