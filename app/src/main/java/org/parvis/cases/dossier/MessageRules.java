package org.parvis.cases.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.TalkAct;
import org.parvis.kernel.Refusal;

/** What a message must be, from either side. */
public final class MessageRules {
    static final int LONGEST = 10_000;

    private MessageRules() {}

    /** The conversation that a form names; none when it opens one. */
    public static @Nullable Integer thread(String typed) {
        return typed.matches("\\d{1,8}") ? Integer.valueOf(typed) : null;
    }

    public static TalkAct.@Nullable Place place(@Nullable Integer thread, String subject) {
        return thread == null ? TalkAct.Place.about(subject) : TalkAct.Place.in(thread);
    }

    /** What is to be corrected, by field. */
    public static Map<String, Refusal> check(
            @Nullable Integer thread, String subject, String text) {
        Map<String, Refusal> wrong = new LinkedHashMap<>();
        if (thread == null && subject.isBlank()) {
            wrong.put("subject", Refusal.of("threads.refused.subject"));
        } else if (subject.length() > Threads.LONGEST_SUBJECT) {
            wrong.put(
                    "subject", Refusal.of("threads.refused.longSubject", Threads.LONGEST_SUBJECT));
        }
        if (text.isBlank()) {
            wrong.put("text", Refusal.of("cases.file.empty"));
        } else if (text.length() > LONGEST) {
            wrong.put("text", Refusal.of("cases.file.tooLong", LONGEST));
        }
        return wrong;
    }
}
