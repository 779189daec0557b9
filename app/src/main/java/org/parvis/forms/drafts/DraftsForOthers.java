package org.parvis.forms.drafts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.catalogue.FormDefinition;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.mandates.Act;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Signatories;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Who works on a draft that is for somebody else: whoever fills it in while their mandate lets
 * them; and, once they were given its code, the one for whom it is or whoever may sign for that
 * one. Asked each time, of the database.
 */
@Component
public class DraftsForOthers {
    private final Scenes scenes;
    private final Mandates mandates;
    private final Signatories signatories;

    DraftsForOthers(Scenes scenes, Mandates mandates, Signatories signatories) {
        this.scenes = scenes;
        this.mandates = mandates;
        this.signatories = signatories;
    }

    /** What it takes to end such a form: a declaration asks for more than sending. */
    public static Set<Act> ending(FormDefinition form) {
        return form.declarations().isEmpty()
                ? EnumSet.of(Act.COMPLETE, Act.SEND)
                : EnumSet.of(Act.COMPLETE, Act.SEND, Act.SIGN);
    }

    /**
     * Whether that account may open it.
     *
     * @param code whether they were given its code
     */
    boolean admits(Draft draft, OnBehalfOf whom, FormDefinition form, UUID account, boolean code) {
        if (account.equals(whom.principal())) {
            return code;
        }
        return account.equals(draft.account())
                ? may(draft, whom, account, EnumSet.of(Act.COMPLETE))
                : code && able(draft, whom, form, account).isPresent();
    }

    /**
     * The draft as that account holds it: whoever may not end it leaves the declaration to others,
     * whoever ends what a colleague prepared does so under a mandate of their own.
     */
    Draft inHands(Draft draft, OnBehalfOf whom, FormDefinition form, UUID account) {
        if (account.equals(whom.principal())) {
            return draft;
        }
        if (account.equals(draft.account())) {
            return may(draft, whom, account, ending(form))
                    ? draft
                    : draft.in(draft.hand().preparing(form));
        }
        return able(draft, whom, form, account).map(own -> draft.by(account, own)).orElse(draft);
    }

    /** Those of a business who may end that draft, by name. */
    List<String> signatories(Draft draft, OnBehalfOf whom, FormDefinition form, UUID account) {
        return scenes.reading(
                new Scene.Draft(draft.id()),
                sql -> signatories.names(sql, account, whom, draft.service(), ending(form)));
    }

    private boolean may(Draft draft, OnBehalfOf whom, UUID account, Set<Act> acts) {
        return scenes.<Boolean>reading(
                new Scene.Draft(draft.id()),
                sql ->
                        acts.stream()
                                .allMatch(
                                        act ->
                                                mandates.admits(
                                                        sql, account, whom, draft.service(), act)));
    }

    private Optional<OnBehalfOf> able(
            Draft draft, OnBehalfOf whom, FormDefinition form, UUID account) {
        return scenes.reading(
                new Scene.Draft(draft.id()),
                sql -> signatories.able(sql, account, whom, draft.service(), ending(form)));
    }
}
