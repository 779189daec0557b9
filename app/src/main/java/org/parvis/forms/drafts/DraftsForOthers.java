package org.parvis.forms.drafts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.catalogue.FormDefinition;
import org.parvis.documents.DraftScene;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.mandates.Act;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Signatories;
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
     * The draft as that account holds it, if it opens to them: whoever may not end it leaves the
     * declaration to others, whoever ends what a colleague prepared does so under a mandate of
     * their own.
     *
     * @param code whether they were given its code
     */
    Optional<Draft> opened(
            Draft draft, OnBehalfOf whom, FormDefinition form, UUID account, boolean code) {
        if (account.equals(draft.account()) && !account.equals(whom.principal())) {
            return inHandsOfAuthor(draft, whom, form, account);
        }
        if (!code) {
            return Optional.empty();
        }
        return account.equals(whom.principal())
                ? Optional.of(draft)
                : able(draft, whom, form, account).map(own -> draft.by(account, own));
    }

    private Optional<Draft> inHandsOfAuthor(
            Draft draft, OnBehalfOf whom, FormDefinition form, UUID account) {
        Set<Act> ending = ending(form);
        Set<Act> may =
                scenes.reading(
                        new DraftScene(draft.id()),
                        sql -> mandates.admitted(sql, account, whom, draft.service(), ending));
        if (!may.contains(Act.COMPLETE)) {
            return Optional.empty();
        }
        return Optional.of(
                may.containsAll(ending) ? draft : draft.in(draft.hand().preparing(form)));
    }

    /** Those of a business who may end that draft, by name. */
    List<String> signatories(Draft draft, OnBehalfOf whom, FormDefinition form, UUID account) {
        return scenes.reading(
                new DraftScene(draft.id()),
                sql -> signatories.names(sql, account, whom, draft.service(), ending(form)));
    }

    private Optional<OnBehalfOf> able(
            Draft draft, OnBehalfOf whom, FormDefinition form, UUID account) {
        return scenes.reading(
                new DraftScene(draft.id()),
                sql -> signatories.able(sql, account, whom, draft.service(), ending(form)));
    }
}
