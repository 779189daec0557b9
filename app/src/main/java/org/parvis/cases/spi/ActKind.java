package org.parvis.cases.spi;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of act, and everything that the program has to know about it: its name in envelopes, the
 * record that says it, where in the life of a file it may happen and where it leads, who may write
 * it, for whom it is, what it changes of the head, and how it is told. Its words stand in the
 * messages of its module, under keys that follow from its name.
 */
public final class ActKind<A extends Payload> {
    /** From a state to a state, perhaps the same. */
    public record Edge(State from, State to) {}

    /** Something that an act says, or does not. */
    @FunctionalInterface
    public interface Part<A, T> {
        @Nullable T of(A act);
    }

    /** A line that tells an act, or nothing beside its title. */
    @FunctionalInterface
    public interface Line<A> {
        @Nullable String of(A act, Telling telling);
    }

    private final KindRegistration<A> said;
    private final Set<Edge> edges;
    private final Set<Author> authors;
    private final Function<A, ? extends Audience> audience;

    ActKind(KindRegistration<A> said, Function<A, ? extends Audience> audience) {
        this.said = said;
        this.audience = audience;
        this.edges = Collections.unmodifiableSet(new LinkedHashSet<>(said.edges));
        this.authors = Set.copyOf(said.authors);
    }

    /** Begins the registration of a kind. */
    public static <A extends Payload> KindRegistration<A> named(String name, Class<A> type) {
        return new KindRegistration<>(name, type);
    }

    /** The kind of a record that has one. */
    public static ActKind<?> of(Class<? extends Payload> type) {
        return DeclaredKinds.of(type).getFirst();
    }

    /** Every kind of a sealed family of records, in the order in which it permits them. */
    public static List<ActKind<?>> in(Class<? extends Payload> family) {
        return DeclaredKinds.in(family).toList();
    }

    public String name() {
        return said.name;
    }

    public Class<A> type() {
        return said.type;
    }

    /** Schema number of what is written today. */
    public int schema() {
        return said.schema;
    }

    public Set<Edge> edges() {
        return edges;
    }

    public Set<Author> authors() {
        return authors;
    }

    /** For whom such an act is. */
    public Audience audience(Payload act) {
        return audience.apply(said.type.cast(act));
    }

    /** The components of it that somebody inside reads who is not of the body. */
    public Set<String> told() {
        return said.told;
    }

    /** Whether anybody outside the body may learn that it happened. */
    public boolean beyondBody() {
        return said.beyondBody;
    }

    /** Whether the person is told of it when it happens; otherwise they see it in their file. */
    public boolean notified() {
        return said.notified;
    }

    /** Whether it is the first act of a file, and so never follows another. */
    public boolean opens() {
        return said.opens;
    }

    /** Whether it came from outside the body, and somebody there should read it. */
    public boolean toRead() {
        return said.toRead;
    }

    /** Whether it waits for a word of the person. */
    public boolean asks() {
        return said.asks;
    }

    /** Whether the person is told without waiting for the mail of the morning. */
    public boolean atOnce() {
        return said.atOnce;
    }

    /** Where a file of that state stands after such an act; nothing where it cannot happen. */
    public Optional<State> after(State from) {
        return edges.stream().filter(edge -> edge.from() == from).map(Edge::to).findFirst();
    }

    /** The same for what an act says: some say themselves where they lead. */
    public Optional<State> after(State from, Payload act) {
        State to = said.destination.of(said.type.cast(act));
        return to == null
                ? after(from)
                : Optional.of(to).filter(state -> edges.contains(new Edge(from, state)));
    }

    /** The last day of the answer's term from now on; none when the act does not move it. */
    public @Nullable LocalDate due(Payload act) {
        return said.due.of(said.type.cast(act));
    }

    /** What it does to the terms of those who stand in the file. */
    public List<TermMove> terms(Payload act) {
        return said.terms.apply(said.type.cast(act));
    }

    /** What it does to the days that the body has to answer. */
    public AnswerMove answer(Payload act) {
        return said.answer.apply(said.type.cast(act));
    }

    /** The universal kind of outcome from now on; none when the act does not change it. */
    public @Nullable String outcome(Payload act) {
        return said.outcome.of(said.type.cast(act));
    }

    /** Who of the body did it, by the name that they had then. */
    public @Nullable String member(Payload act) {
        return said.member.of(said.type.cast(act));
    }

    /** What the person reads under its title. */
    public @Nullable String toPerson(Payload act, Telling telling) {
        return said.toPerson.of(said.type.cast(act), telling);
    }

    /** What whoever works on the file reads under its title. */
    public @Nullable String toTeam(Payload act, Telling telling) {
        return said.toTeam.of(said.type.cast(act), telling);
    }

    /** What a letter on paper says of it; none for that there is something to read. */
    public @Nullable String inLetter(Payload act, Telling telling) {
        return said.inLetter.of(said.type.cast(act), telling);
    }

    /** The key of its title as the person reads it. */
    public String personTitle() {
        return KindNames.key("story", name());
    }

    /** The key of its title as the body reads it. */
    public String teamTitle() {
        return KindNames.teamTitle(name());
    }

    /** Every key that has to have words in each language. */
    public Set<String> wordKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(teamTitle());
        if (beyondBody()) {
            keys.add(personTitle());
        }
        if (notified()) {
            keys.add(KindNames.mail(name()) + ".subject");
            keys.add(KindNames.mail(name()) + ".text");
        }
        return keys;
    }

    @Override
    public String toString() {
        return name();
    }
}
