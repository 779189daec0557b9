package org.parvis.plans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Given.Entry;

/** Understands the words of one small form; what is wrong is told at its field. */
public record Reading(Entry entry, List<Problem> problems) {

    /** A whole number from nought; nought when it is none. */
    public long number(String name, long most, String otherwise) {
        String text = entry.word(name).replaceAll("[\\s\\u00a0\\u202f$%]", "");
        if (text.matches("\\d{1,12}") && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        problems.add(Problem.at(entry.place(name), otherwise, entry.word(name), 0, most));
        return 0;
    }

    /** A day that may be left out. */
    public @Nullable LocalDate day(String name) {
        if (!entry.has(name)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(entry.word(name));
            if (day.getYear() > 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException none) {
            // told below
        }
        problems.add(Problem.at(entry.place(name), "plans.wrong.day", entry.word(name)));
        return null;
    }

    /** A text that must be there, up to a length. */
    public String text(String name, int longest) {
        String text = entry.word(name).replace("\r\n", "\n");
        if (text.isEmpty()) {
            problems.add(Problem.at(entry.place(name), "plans.wrong.empty"));
        } else if (text.length() > longest) {
            problems.add(Problem.at(entry.place(name), "plans.wrong.long", longest, text.length()));
        }
        return text;
    }
}
