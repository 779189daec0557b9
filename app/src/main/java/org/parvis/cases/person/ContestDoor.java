package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/**
 * Lets in whoever may contest in a file: its person, and those who may sign for them. Who acts for
 * them with less reads no draft; they are told what they may do, and who signs.
 */
@Component
class ContestDoor {
    private final Admission admission;
    private final ContestDesk desk;
    private final ContestViews views;

    ContestDoor(Admission admission, ContestDesk desk, ContestViews views) {
        this.admission = admission;
        this.desk = desk;
        this.views = views;
    }

    /** Who is before their screen, and where. */
    record Before(
            String reference,
            String remedy,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        String said(String field) {
            String value = request.getParameter(field);
            return value == null ? "" : value;
        }

        /** Whether they go on, and do not only keep the draft or change its files. */
        boolean goesOn() {
            return said("then").isEmpty() && request.getParameter("remove") == null;
        }
    }

    /**
     * The page for whoever may sign.
     *
     * @param typed what was sent, to be given back to whoever may not; none when nothing was
     */
    Page signing(Before before, @Nullable ContestWords typed, Function<ContestDesk.At, Page> does) {
        return who(before, Act.SIGN)
                .flatMap(
                        outcome ->
                                switch (outcome) {
                                    case Outcome.Ok<Entering>(Entering entering) ->
                                            desk.at(entering, before.remedy()).map(does);
                                    case Outcome.Refused<Entering>(Refusal why) ->
                                            unsigned(before, why, typed);
                                })
                .orElseGet(
                        () -> FilePages.closed(before.reference(), before.request(), before.w()));
    }

    /** Where they stand in that file, if they may sign in it. */
    Optional<ContestDesk.At> signer(Before before) {
        return who(before, Act.SIGN)
                .flatMap(
                        outcome ->
                                outcome instanceof Outcome.Ok<Entering>(Entering entering)
                                        ? desk.at(entering, before.remedy())
                                        : Optional.empty());
    }

    private Optional<Page> unsigned(Before before, Refusal why, @Nullable ContestWords typed) {
        boolean writes =
                who(before, Act.COMMUNICATE).filter(Outcome.Ok.class::isInstance).isPresent();
        return admission
                .of(before.request(), before.person(), before.reference())
                .flatMap(desk::dossier)
                .map(
                        dossier ->
                                typed == null && nothing(dossier, before)
                                        ? ContestViews.nothing(before.reference(), before.w())
                                        : views.unsigned(dossier, why, writes, typed, before.w()));
    }

    /** Where nobody can contest, that is what is said, whoever asks. */
    private boolean nothing(PersonDossier dossier, Before before) {
        return desk.open(dossier, before.remedy(), before.w()) instanceof Outcome.Refused;
    }

    private Optional<Outcome<Entering>> who(Before before, Act act) {
        return admission.toDo(before.request(), before.person(), before.reference(), act);
    }
}
