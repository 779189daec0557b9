package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.TimelineEntry;

/**
 * What the tracking page of a file shows to its person.
 *
 * @param askWhy where they ask why it was read, when somebody read it
 */
record PersonFilePage(
        String reference,
        String title,
        String body,
        String opening,
        String service,
        LocalDate receivedOn,
        State state,
        @Nullable ClockFace clock,
        List<String> ledger,
        List<TimelineEntry> story,
        List<Said> messages,
        @Nullable Result result,
        boolean awaited,
        String typed,
        List<FieldError> errors,
        List<AppliedRule> rules,
        @Nullable String held,
        List<Reader> readers,
        @Nullable String askWhy,
        List<AttachedFiles.Attached> attachments,
        String path,
        boolean discreet) {

    /** A message of the thread. */
    record Said(String author, String when, String text, boolean mine) {}

    /** The decision, or what the law did, and what one may do about it. */
    record Result(
            String headline,
            String explanation,
            @Nullable String letter,
            @Nullable String letterSize,
            @Nullable String otherLetter,
            @Nullable String verification,
            List<Remedy> remedies) {}

    record Remedy(
            String code,
            String label,
            String body,
            LocalDate until,
            String how,
            @Nullable String url,
            boolean asked) {}

    /** A member of the body who read the file: how often, and last when. */
    record Reader(String name, long times, String last) {}
}
