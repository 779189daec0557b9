package org.parvis.plans;

import java.time.Instant;
import java.util.UUID;

/** Something that was done to a plan; what changed stands as point, field, before and after. */
public record Event(Instant at, String kind, UUID member, Change what) {
    static final String OPENED = "opened";
    public static final String CHANGED = "changed";
    static final String APPROVED = "approved";
    static final String REOPENED = "reopened";
    static final String SENT = "sent";
    public static final String REQUIRED = "required";
    public static final String ACCEPTED = "accepted";
    static final String PUBLISHED = "published";
    static final String PROGRESS = "progress";
}
