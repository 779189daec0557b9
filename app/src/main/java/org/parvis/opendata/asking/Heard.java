package org.parvis.opendata.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Cells;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.Question.Condition;
import org.parvis.opendata.asking.Question.How;
import org.parvis.opendata.asking.Question.Kind;
import org.parvis.opendata.asking.Question.Measure;
import org.parvis.opendata.asking.Question.Order;
import org.parvis.opendata.tables.GroupQuestion.Key;

/** What was heard of a question so far, until it is one or the first thing stands in its way. */
final class Heard {
    private final Wording wording;
    private final TableNames names;
    final List<Key> groups = new ArrayList<>();
    final List<Condition> conditions = new ArrayList<>();
    private final List<Piece> unknown = new ArrayList<>();
    private final List<Piece> idle = new ArrayList<>();
    @Nullable Kind kind;
    @Nullable Column of;
    @Nullable Order order;
    int limit;
    boolean rows;
    private @Nullable Piece measured;
    private @Nullable Piece ordered;
    private @Nullable Piece limited;
    private @Nullable Piece pending;
    private @Nullable Column last;
    private @Nullable Reading stop;

    Heard(Wording wording, TableNames names) {
        this.wording = wording;
        this.names = names;
    }

    boolean stopped() {
        return stop != null;
    }

    void stop(Reading why) {
        if (stop == null) {
            stop = why;
        }
    }

    void refuse(String key, Object... args) {
        stop(new Reading.Refused(Refusal.of(key, args)));
    }

    void unknown(Piece piece) {
        unknown.add(piece);
    }

    void measured(Kind what, Piece said) {
        kind = what;
        measured = said;
    }

    void ordered(Order how, Piece said) {
        order = how;
        ordered = said;
    }

    void limited(int many, Piece said) {
        limit = many;
        limited = said;
    }

    /** A column of which it is not said yet what is asked. */
    void waits(Piece piece) {
        Piece before = pending;
        if (before != null && !before.columns().equals(piece.columns())) {
            idle.add(before);
        }
        pending = piece;
    }

    @Nullable Piece pending() {
        return pending;
    }

    @Nullable Column last() {
        return last;
    }

    /** The column that waits, when it is of that sort: from now on it has its part. */
    @Nullable Column take(Predicate<Column> sort) {
        Piece piece = pending;
        if (piece == null || piece.columns().stream().noneMatch(sort)) {
            return null;
        }
        pending = null;
        return one(piece, sort);
    }

    boolean waitsFor(Predicate<Column> sort) {
        Piece piece = pending;
        return piece != null && piece.columns().stream().anyMatch(sort);
    }

    /** The column of that sort that a piece names; asks back when it may be several. */
    @Nullable Column one(Piece piece, Predicate<Column> sort) {
        List<Column> fit = piece.columns().stream().filter(sort).toList();
        if (fit.size() > 1) {
            stop(
                    new Reading.Unclear(
                            "opendata.asking.unclear.column",
                            wording.written(piece),
                            fit.stream().map(column -> wording.way(piece, column)).toList()));
        }
        return fit.size() == 1 ? fit.getFirst() : null;
    }

    /** Which of them is not said: whoever asks chooses. */
    @Nullable Column chosen(Piece piece, List<Column> columns) {
        if (columns.isEmpty()) {
            refuse("opendata.asking.refused.number");
            return null;
        }
        stop(
                new Reading.Unclear(
                        "opendata.asking.unclear.column",
                        wording.written(piece),
                        columns.stream().map(column -> wording.before(piece, column)).toList()));
        return null;
    }

    void group(Key key) {
        if (!groups.contains(key)) {
            groups.add(key);
        }
        if (groups.size() > Question.GROUPS) {
            refuse("opendata.asking.refused.groups", Question.GROUPS);
        }
    }

    void add(Column column, How how, List<String> values) {
        last = column;
        Condition condition =
                how == How.IS
                        ? conditions.stream()
                                .filter(one -> one.column().equals(column) && one.how() == How.IS)
                                .findFirst()
                                .map(one -> one.or(values))
                                .orElse(new Condition(column, how, values))
                        : new Condition(column, how, values);
        conditions.removeIf(
                one -> how == How.IS && one.column().equals(column) && one.how() == How.IS);
        conditions.add(condition);
        if (conditions.size() > Question.CONDITIONS) {
            refuse("opendata.asking.refused.conditions", Question.CONDITIONS);
        }
        if (!condition.sound()) {
            refuse("opendata.asking.refused.value", Cells.name(column), String.join(", ", values));
        }
    }

    /** What became of it. */
    Reading finish() {
        Piece left = pending;
        boolean bare = groups.isEmpty() && conditions.isEmpty() && of == null;
        if (left != null && !bare) {
            idle.add(left);
        }
        if (unknown.isEmpty()) {
            idle.stream().filter(piece -> !piece.subject()).forEach(unknown::add);
        }
        if (groups.isEmpty()) {
            said(ordered);
            said(kind == null ? null : limited);
        }
        Reading stopped = stop;
        if (!unknown.isEmpty()) {
            return unknown();
        }
        if (stopped != null) {
            return stopped;
        }
        return left != null && bare && !left.subject()
                ? new Reading.Which(wording.written(left), Question.about(left.columns()))
                : measured();
    }

    /** Only groups have an order and a first one. */
    private void said(@Nullable Piece piece) {
        if (piece != null) {
            unknown.add(piece);
        }
    }

    private Reading unknown() {
        return new Reading.Unknown(
                unknown.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Piece::start))
                        .map(wording::written)
                        .toList(),
                wording.near(unknown, names),
                wording.without(unknown));
    }

    private Reading measured() {
        Kind what = kind;
        Piece said = measured;
        if (what != null && said != null && of == null) {
            List<Column> fit =
                    names.columns().stream().filter(one -> Measure.fits(what, one)).toList();
            return fit.isEmpty()
                    ? new Reading.Refused(Refusal.of("opendata.asking.refused.number"))
                    : new Reading.Unclear(
                            "opendata.asking.unclear.measure",
                            wording.written(said),
                            fit.stream().map(column -> wording.after(said, column)).toList());
        }
        return understood(what);
    }

    private Reading understood(@Nullable Kind what) {
        boolean asked = rows || !conditions.isEmpty() || !groups.isEmpty();
        if (what == null && !asked) {
            return new Reading.Refused(Refusal.of("opendata.asking.refused.empty"));
        }
        Kind told = what != null ? what : groups.isEmpty() ? Kind.ROWS : Kind.COUNT;
        Order how = order;
        return new Reading.Understood(
                new Question(
                        new Measure(told, of),
                        groups,
                        conditions,
                        how == null ? Question.usual(groups) : how,
                        groups.isEmpty() && told != Kind.ROWS ? 0 : limit));
    }
}
