package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.FormDefinition;
import org.parvis.kernel.OnBehalfOf;
import org.springframework.stereotype.Component;

/**
 * Who may open a draft, and in which hands: the account that owns it, and nobody else; while nobody
 * does, the browser that holds its token. What is for somebody else opens as mandates say, which
 * the database answers once each time.
 */
@Component
class DraftAccess {
    private final Catalogue catalogue;
    private final DraftsForOthers others;

    DraftAccess(Catalogue catalogue, DraftsForOthers others) {
        this.catalogue = catalogue;
        this.others = others;
    }

    /** The draft in the hands of whoever asks; nothing when it does not open to them. */
    Optional<Draft> opened(DraftTable.Row row, HttpServletRequest request, @Nullable UUID account) {
        Draft draft = row.draft();
        boolean code = holdsToken(row, request);
        if (draft.whom() != null) {
            return forOther(draft, account, code);
        }
        UUID owner = draft.account();
        boolean theirs = owner == null ? code : owner.equals(account);
        return theirs ? Optional.of(held(draft, account)) : Optional.empty();
    }

    /** A draft for somebody else in the hands of that account, if it opens to them. */
    Optional<Draft> forOther(Draft draft, @Nullable UUID account, boolean code) {
        OnBehalfOf whom = draft.whom();
        return whom == null || account == null
                ? Optional.empty()
                : form(draft)
                        .flatMap(
                                form ->
                                        others.opened(
                                                draft.in(Hand.owner(form)),
                                                whom,
                                                form,
                                                account,
                                                code));
    }

    /** The draft in the hands of an account to which it opens, by its code where it takes one. */
    Draft held(Draft draft, @Nullable UUID account) {
        Draft owned = owned(draft);
        // what somebody answered for themselves is not offered where they answer for another
        return draft.whom() == null
                ? owned.ownedBy(account).in(owned.hand().of(account))
                : forOther(draft, account, true).orElse(owned);
    }

    /** In the hands of its owner, who may not write what a third party attests. */
    Draft owned(Draft draft) {
        return form(draft).map(form -> draft.in(Hand.owner(form))).orElse(draft);
    }

    private Optional<FormDefinition> form(Draft draft) {
        return catalogue
                .rules(draft.service(), draft.version())
                .map(rules -> rules.service().form());
    }

    private static boolean holdsToken(DraftTable.Row row, HttpServletRequest request) {
        String token = DraftCookie.token(request, row.draft().id());
        return token != null && MessageDigest.isEqual(ResumeCode.sha256(token), row.tokenHash());
    }
}
