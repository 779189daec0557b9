package org.parvis.plans;

import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/**
 * What is wrong in a plan, and where: a cell, a line or a field.
 *
 * @param place how the source itself calls the place: {@code initiatives!F4}, {@code line 12}, the
 *     name of a field
 */
public record Problem(String place, Refusal why) {
    public static Problem at(String place, String key, Object... args) {
        return new Problem(place, Refusal.of(key, args));
    }

    public String reason(Words w) {
        return w.say(why.key(), why.arguments());
    }

    public String said(Words w) {
        return w.say("plans.problem", place, reason(w));
    }
}
