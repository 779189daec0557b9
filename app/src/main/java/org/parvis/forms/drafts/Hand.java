package org.parvis.forms.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;

/**
 * Who holds a draft, and what they may write of it: its owner all but what a third party attests, a
 * guest one part and nothing else; whoever prepares it for somebody all but what that one declares.
 *
 * @param share by which the guest came; none for the owner
 * @param part the guest's part
 * @param closed questions whose answers they cannot change
 * @param account of whoever holds it, when they are signed in: a code opens a draft for others too
 * @param prepares whether somebody else must end it: these hands neither declare nor send
 */
public record Hand(
        @Nullable UUID share,
        @Nullable String part,
        Set<String> closed,
        @Nullable UUID account,
        boolean prepares) {
    /** The program itself. */
    public static final Hand FREE = new Hand(null, null, Set.of(), null, false);

    public static Hand owner(FormDefinition form) {
        return form.sections().stream().noneMatch(section -> section.attestedBy() != null)
                ? FREE
                : new Hand(
                        null,
                        null,
                        questions(form, part -> form.attestation(part).isPresent()),
                        null,
                        false);
    }

    public static Hand guest(FormDefinition form, UUID share, String part) {
        Set<String> closed = questions(form, other -> !other.equals(part));
        return new Hand(share, part, closed, null, false);
    }

    /** The same, of whoever fills it in for somebody and may not end it. */
    Hand preparing(FormDefinition form) {
        Set<String> less = new HashSet<>(closed);
        form.declarations().forEach(question -> less.add(question.id()));
        return new Hand(share, part, Set.copyOf(less), account, true);
    }

    /** The same, of somebody signed in. */
    public Hand of(@Nullable UUID person) {
        return new Hand(share, part, closed, person, prepares);
    }

    private static Set<String> questions(FormDefinition form, Predicate<String> ofPart) {
        return form.pages().stream()
                .filter(page -> ofPart.test(page.part()))
                .flatMap(page -> page.questions().stream())
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any question of that page is theirs. */
    public boolean mayAnswer(FormDefinition.FormPage page) {
        return page.questions().stream().anyMatch(question -> mayWrite(question.id()));
    }

    /** Those of these questions that are theirs. */
    public List<Question> theirs(List<Question> asked) {
        return asked.stream().filter(question -> mayWrite(question.id())).toList();
    }

    public boolean isGuest() {
        return share != null;
    }

    /** Whether they may answer it; a question in a row goes with its group. */
    public boolean mayWrite(String question) {
        int dot = question.indexOf('.');
        return !closed.contains(dot < 0 ? question : question.substring(0, dot));
    }
}
