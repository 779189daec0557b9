package org.parvis.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The desk of an installation.
 *
 * @param mailFor code of the body whose desk gets e-mails that answer no notice; empty leaves them
 *     in the mailbox
 */
@ConfigurationProperties("parvis.intake")
record IntakeSettings(@DefaultValue("") String mailFor) {}
