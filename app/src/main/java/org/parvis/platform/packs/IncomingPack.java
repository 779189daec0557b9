package org.parvis.platform.packs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.PackProblem.Place;

/**
 * A content pack while it is judged as a whole. Whatever reads the pack meanwhile reads this one,
 * says what it declares and what it names elsewhere, and everything that is wrong is told at once.
 */
public final class IncomingPack {
    private static final ScopedValue<IncomingPack> JUDGED = ScopedValue.newInstance();

    private record Named(PackThing kind, String key, Place at) {}

    private final PackEdition edition;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Map<PackThing, Map<String, Place>> declared = new EnumMap<>(PackThing.class);
    private final List<Named> named = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final PackNames kept = new PackNames();
    private int unchanged;

    IncomingPack(PackEdition edition) {
        this.edition = edition;
    }

    /** The pack that is judged on this thread, if one is. */
    public static Optional<IncomingPack> judged() {
        return JUDGED.isBound() ? Optional.of(JUDGED.get()) : Optional.empty();
    }

    <T> T judging(Supplier<T> work) {
        return ScopedValue.where(JUDGED, this).call(work::get);
    }

    PackEdition edition() {
        return edition;
    }

    /** Says that the pack has that; two of the same name are a problem that names both places. */
    public void declares(PackThing kind, String key, Place at) {
        Place first = declared.computeIfAbsent(kind, any -> new TreeMap<>()).putIfAbsent(key, at);
        if (first != null) {
            problems.add(
                    PackProblem.at(at, "twice." + kind.word(), key, first.file(), first.line()));
        }
    }

    /** Says that something written there names something that must exist in the pack. */
    public void names(PackThing kind, String key, Place at) {
        named.add(new Named(kind, key, at));
    }

    public void problem(PackProblem problem) {
        problems.add(problem);
    }

    /** The same of a file that says its own place: file and line are the first two arguments. */
    public void problem(Refusal reason) {
        problem(PackProblem.placed(reason));
    }

    /** Says that something new was published, for the report. */
    public void added(String label) {
        added.add(label);
    }

    /** Says that something is there already, as it is. */
    public void unchanged() {
        unchanged++;
    }

    /** Whether that is in the pack, or stays although the pack does not have it. */
    public boolean has(PackThing kind, String key) {
        return declared.getOrDefault(kind, Map.of()).containsKey(key) || keeps(kind, key);
    }

    void keep(Retiring.LeftOut one) {
        kept.with(one.kind(), one.key());
    }

    boolean keeps(Retiring.LeftOut one) {
        return keeps(one.kind(), one.key());
    }

    private boolean keeps(PackThing kind, String key) {
        return kept.of(kind).contains(key);
    }

    /** Everything that can be named once this pack is taken in. */
    PackNames names() {
        PackNames names = new PackNames(kept);
        declared.forEach((kind, keys) -> keys.keySet().forEach(key -> names.with(kind, key)));
        return names;
    }

    /** What is named and exists nowhere is a problem, whatever names it. */
    void resolve() {
        PackNames names = names();
        for (Named one : named) {
            names.missing(one.kind(), one.key())
                    .ifPresent(why -> problems.add(new PackProblem(one.at(), why)));
        }
        named.clear();
    }

    List<PackProblem> problems() {
        return PackProblem.ordered(problems);
    }

    List<String> added() {
        return List.copyOf(added);
    }

    int unchangedOnes() {
        return unchanged;
    }
}
