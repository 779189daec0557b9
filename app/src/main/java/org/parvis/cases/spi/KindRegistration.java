package org.parvis.cases.spi;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of act says of itself, line by line; {@link #registered} refuses one that does not
 * say for whom it is, who may write it or where it may happen.
 */
public final class KindRegistration<A extends Payload> {
    private static final Set<String> RESERVED = Set.of(KindNames.TOLD, KindNames.HEAD);
    private static final String NAME = "([a-z]+\\.)?[a-z]+(-[a-z]+)*";

    final String name;
    final Class<A> type;
    final Set<ActKind.Edge> edges = new LinkedHashSet<>();
    final Set<Author> authors = EnumSet.noneOf(Author.class);
    int schema = 1;
    boolean notified;
    boolean opens;
    boolean toRead;
    boolean asks;
    boolean atOnce;
    ActKind.Part<A, State> destination = act -> null;
    ActKind.Part<A, LocalDate> due = act -> null;
    ActKind.Part<A, String> outcome = act -> null;
    ActKind.Part<A, String> member = act -> null;
    Function<A, List<TermMove>> terms = act -> List.of();
    Function<A, AnswerMove> answer = act -> AnswerMove.NONE;
    ActKind.Line<A> toPerson = (act, telling) -> null;
    ActKind.Line<A> toTeam = (act, telling) -> null;
    ActKind.Line<A> inLetter = (act, telling) -> null;
    Set<String> told = Set.of();
    boolean beyondBody = true;
    private @Nullable Function<A, ? extends Audience> audience;

    KindRegistration(String name, Class<A> type) {
        this.name = name;
        this.type = type;
    }

    /** Who may write it. */
    public KindRegistration<A> by(Author... these) {
        authors.addAll(List.of(these));
        return this;
    }

    /** The person does not learn that it happened. */
    public KindRegistration<A> withinBody() {
        beyondBody = false;
        return to(Audience.BODY);
    }

    /**
     * The person sees it in their file and may read these components of the record, and no other:
     * one that is added later stays within the body until it is named.
     *
     * @param fields with spaces between; empty when all they learn is that it happened
     */
    public KindRegistration<A> told(String fields) {
        told = named(fields);
        return to(Audience.PERSON);
    }

    /** All who stand in the file see it and may read these components, and no other. */
    public KindRegistration<A> shared(String fields) {
        told = named(fields);
        return to(Audience.EVERYBODY);
    }

    /** It is for one or another, as the act itself says; beside the body they read these. */
    public KindRegistration<A> either(String fields, Function<A, Audience> whom) {
        told = named(fields);
        return to(whom);
    }

    /** It is for whom the act itself says, who read all of it. */
    public KindRegistration<A> inside(Function<A, Audience.Inside> whom) {
        told = components();
        return to(whom);
    }

    /** The same, and the person is told when it happens. */
    public KindRegistration<A> notified(String fields) {
        notified = true;
        return told(fields);
    }

    /** A name of a component that the record has not is a mistake. */
    private Set<String> named(String fields) {
        Set<String> named = fields.isEmpty() ? Set.of() : Set.of(fields.split(" +"));
        if (!components().containsAll(named)) {
            throw new IllegalStateException(type.getName() + " has not all of " + named);
        }
        return named;
    }

    private Set<String> components() {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private KindRegistration<A> to(Audience whom) {
        return to(act -> whom);
    }

    private KindRegistration<A> to(Function<A, ? extends Audience> whom) {
        if (audience != null) {
            throw refused("says twice for whom it is");
        }
        audience = whom;
        return this;
    }

    /** The first act of a file. */
    public KindRegistration<A> opensFile() {
        opens = true;
        return this;
    }

    /** It may happen there, and the file stays where it is. */
    public KindRegistration<A> stays(Set<State> where) {
        inOrder(where).forEach(state -> edges.add(new ActKind.Edge(state, state)));
        return this;
    }

    /** The same way each time that the program starts: drawings are made of it. */
    private static Set<State> inOrder(Set<State> states) {
        return new TreeSet<>(states);
    }

    public KindRegistration<A> stays(State... where) {
        return stays(Set.of(where));
    }

    /** It may happen there, and leads the file to that state. */
    public KindRegistration<A> leads(Set<State> from, State to) {
        inOrder(from).forEach(state -> edges.add(new ActKind.Edge(state, to)));
        return this;
    }

    public KindRegistration<A> leads(State from, State to) {
        return leads(Set.of(from), to);
    }

    /** It leads to one of these, as the act itself says. */
    public KindRegistration<A> leads(State from, Set<State> to, ActKind.Part<A, State> which) {
        inOrder(to).forEach(state -> edges.add(new ActKind.Edge(from, state)));
        destination = which;
        return this;
    }

    /** It moves the last day of the answer's term. */
    public KindRegistration<A> due(ActKind.Part<A, LocalDate> day) {
        due = day;
        return this;
    }

    /** What it does to the terms of those who stand in the file. */
    public KindRegistration<A> terms(Function<A, List<TermMove>> moves) {
        terms = moves;
        return this;
    }

    /** What it does to the days that the body has to answer. */
    public KindRegistration<A> answer(Function<A, AnswerMove> move) {
        answer = move;
        return this;
    }

    /** It changes what the file came to. */
    public KindRegistration<A> outcome(ActKind.Part<A, String> kind) {
        outcome = kind;
        return this;
    }

    /** It comes from outside the body, and somebody there should read it. */
    public KindRegistration<A> toRead() {
        toRead = true;
        return this;
    }

    /** It waits for a word of the person. */
    public KindRegistration<A> asks() {
        asks = true;
        return this;
    }

    /** From it runs a term for the person: it is never put off to the mail of the morning. */
    public KindRegistration<A> atOnce() {
        atOnce = true;
        return this;
    }

    /** Who of the body did it. */
    public KindRegistration<A> member(ActKind.Part<A, String> who) {
        member = who;
        return this;
    }

    public KindRegistration<A> toPerson(ActKind.Line<A> words) {
        toPerson = words;
        return this;
    }

    public KindRegistration<A> toTeam(ActKind.Line<A> words) {
        toTeam = words;
        return this;
    }

    /** What a letter on paper says of it; otherwise, that there is something to read. */
    public KindRegistration<A> inLetter(ActKind.Line<A> words) {
        inLetter = words;
        return this;
    }

    /** What is written today is of that schema; upcasters read what is older. */
    public KindRegistration<A> schema(int number) {
        schema = number;
        return this;
    }

    public ActKind<A> registered() {
        if (!name.matches(NAME)) {
            throw refused("has no name that an envelope may bear");
        }
        if (components().stream().anyMatch(RESERVED::contains)) {
            throw refused("has a component that bears one of the names " + RESERVED);
        }
        if (authors.isEmpty()) {
            throw refused("does not say who may write it");
        }
        if (edges.isEmpty() != opens) {
            throw refused("either opens a file or says where in its life it may happen");
        }
        Function<A, ? extends Audience> whom = audience;
        if (whom == null) {
            throw refused("does not say for whom it is");
        }
        return new ActKind<>(this, whom);
    }

    private IllegalStateException refused(String why) {
        return new IllegalStateException(
                "The kind of act " + name + " (" + type.getName() + ") " + why);
    }
}
