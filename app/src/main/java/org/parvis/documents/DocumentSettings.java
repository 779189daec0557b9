package org.parvis.documents;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is received.
 *
 * @param maxSize largest document that comes in one piece
 * @param maxUpload largest file that a person may attach; it arrives in parts
 * @param clamd {@code host:port} of a clamd scanner; without it documents are marked as not scanned
 * @param scanTimeout how long its answer is waited for
 */
@ConfigurationProperties("parvis.documents")
record DocumentSettings(
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("200MB") DataSize maxUpload,
        @Nullable String clamd,
        @DefaultValue("20s") Duration scanTimeout) {}
