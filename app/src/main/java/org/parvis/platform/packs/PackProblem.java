package org.parvis.platform.packs;

import java.util.Comparator;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/**
 * One thing wrong in a content pack: where it is written, what it concerns, and why it is refused.
 *
 * @param reason a reason whose words give the place themselves has an empty file here
 */
public record PackProblem(Place place, Refusal reason) {
    private static final Comparator<PackProblem> ORDER =
            Comparator.comparing((PackProblem p) -> p.place().file())
                    .thenComparing(p -> p.place().line());

    /**
     * Where something is written.
     *
     * @param file its name in the pack
     * @param line from 1
     * @param where the path to it, as `process.terms.answer`, or nothing
     */
    public record Place(String file, int line, String where) {
        public static Place of(String file, int line) {
            return new Place(file, line, "");
        }

        @Override
        public String toString() {
            return file + ":" + line + (where.isEmpty() ? "" : " " + where);
        }
    }

    static PackProblem at(Place place, String key, Object... args) {
        return new PackProblem(place, Refusal.of("platform.pack." + key, args));
    }

    /** The reason of a file that says its own place: file and line are its first two arguments. */
    static PackProblem placed(Refusal refusal) {
        Object[] told = refusal.arguments();
        return told.length > 1 && told[0] instanceof String file && told[1] instanceof Integer line
                ? new PackProblem(Place.of(file, line), refusal)
                : new PackProblem(Place.of("", 1), refusal);
    }

    /** File, line, place and reason, in a language. */
    public String said(Words w) {
        String why = w.say(reason.key(), reason.arguments());
        boolean own =
                reason.arguments().length > 1
                        && place.where().isEmpty()
                        && place.file().equals(reason.arguments()[0]);
        return own || place.file().isEmpty() ? why : place + ": " + why;
    }

    static List<PackProblem> ordered(List<PackProblem> problems) {
        return problems.stream().sorted(ORDER).distinct().toList();
    }
}
