package org.parvis.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.forms.spi.RowKeys;

/**
 * The place of something in a form that was sent: an answer, a row of a repeated group, an answer
 * in a row, one of the files of an answer: {@code tie}, {@code household.r2}, {@code
 * household.r2.birth}, {@code proofs.f1}. Rows and files are counted as they were sent; none is
 * added or taken away after that, so that a place says the same for as long as the file lives.
 */
public record AnswerAt(String address, List<String> steps) {
    /** Where a question would stand, for files that came with a form and answer no question. */
    public static final String NO_QUESTION = "-";

    private static final Pattern ROW = Pattern.compile("r[1-9][0-9]{0,5}");
    private static final Pattern FILE = Pattern.compile("f[1-9][0-9]{0,5}");

    /** Whatever somebody calls a place; nothing stands at one that makes no sense. */
    public static AnswerAt of(String address) {
        return new AnswerAt(address, List.of(address.split("\\.", -1)));
    }

    public static AnswerAt row(String group, int number) {
        return of(group + "." + RowKeys.key(number));
    }

    public static AnswerAt file(String question, int number) {
        return of(question + ".f" + number);
    }

    public boolean isRow() {
        return steps.size() % 2 == 0 && ROW.matcher(last()).matches();
    }

    public boolean isFile() {
        return steps.size() % 2 == 0 && FILE.matcher(last()).matches();
    }

    /** The group of a row, the question of a file. */
    public AnswerAt around() {
        return of(String.join(".", steps.subList(0, steps.size() - 1)));
    }

    /** Whether it stands inside that place. */
    public boolean within(AnswerAt other) {
        return address.startsWith(other.address + ".");
    }

    /** Whether the other is this place or stands inside it. */
    public boolean holds(AnswerAt other) {
        return address.equals(other.address) || other.within(this);
    }

    /** Whether to change one is to change something of the other. */
    public boolean meets(AnswerAt other) {
        return holds(other) || other.holds(this);
    }

    /** What stands there; null when nothing does. */
    public @Nullable Object in(Map<String, ?> answers) {
        @Nullable Object at = answers;
        for (int i = 0; i < steps.size(); i++) {
            at = i % 2 == 0 ? named(at, steps.get(i)) : counted(at, steps.get(i));
        }
        return at;
    }

    private static @Nullable Object named(@Nullable Object around, String name) {
        return around instanceof Map<?, ?> answers ? answers.get(name) : null;
    }

    private static @Nullable Object counted(@Nullable Object around, String step) {
        if (!(around instanceof List<?> list)) {
            return null;
        }
        int place = place(list, step);
        return place < 0 ? null : list.get(place);
    }

    /** A row is a map of answers, a file is named by a text. */
    private static int place(List<?> list, String step) {
        boolean row = ROW.matcher(step).matches();
        if (!row && !FILE.matcher(step).matches()) {
            return -1;
        }
        int place = Integer.parseInt(step.substring(1)) - 1;
        return place < list.size() && (list.get(place) instanceof Map<?, ?>) == row ? place : -1;
    }

    /**
     * The answers with something else in that place and all others as they are; the same answers
     * where there is no such place.
     *
     * @param value null takes an answer away; a row or a file stays in its place
     */
    public Map<String, Object> put(Map<String, Object> answers, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        if (steps.size() == 1) {
            set(changed, address, value);
        } else if (answers.get(steps.getFirst()) instanceof List<?> list) {
            changed.put(steps.getFirst(), put(list, value));
        }
        return changed;
    }

    private List<Object> put(List<?> list, @Nullable Object value) {
        List<Object> changed = new ArrayList<>(list);
        int place = place(list, steps.get(1));
        if (place >= 0 && steps.size() > 2 && list.get(place) instanceof Map<?, ?> row) {
            Map<String, Object> inside = new LinkedHashMap<>();
            row.forEach((name, answer) -> inside.put(String.valueOf(name), answer));
            changed.set(place, of(inRow()).put(inside, value));
        } else if (place >= 0 && steps.size() == 2 && value != null) {
            changed.set(place, value);
        }
        return changed;
    }

    private String inRow() {
        return String.join(".", steps.subList(2, steps.size()));
    }

    private static void set(Map<String, Object> answers, String name, @Nullable Object value) {
        if (value == null) {
            answers.remove(name);
        } else {
            answers.put(name, value);
        }
    }

    private String last() {
        return steps.getLast();
    }
}
