package org.parvis.cases.admission;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ContactAct;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that were sent without an account. Whoever has the code of one, and has signed in since,
 * may put it into their account, once: what is in an account already is nobody else's to take, and
 * whoever stands in the file otherwise does not come to stand there twice. The database decides all
 * of it, in the transaction of the act.
 */
@Component
public class AccountlessFiles {
    private final Scenes scenes;
    private final PersonActs acts;
    private final Members members;
    private final Acting acting;

    AccountlessFiles(Scenes scenes, PersonActs acts, Members members, Acting acting) {
        this.members = members;
        this.acting = acting;
        this.scenes = scenes;
        this.acts = acts;
    }

    /** Whether whoever was let in that way may put the file into their account. */
    public boolean may(Scene admitted, Actor.@Nullable Person person) {
        return admitted instanceof FileScene.Invited
                && person != null
                && person.account() != null
                && scenes.reading(admitted, AccountlessFiles::open);
    }

    /** Puts it there; who came otherwise than by a code has it already, and nothing is done. */
    public Outcome<CaseFile> take(Entering who, Actor.Person person) {
        UUID account = Objects.requireNonNull(person.account());
        UUID[] duties = duties(account);
        return acts.act(
                who,
                (sql, head) ->
                        taken(sql, account, duties)
                                ? Outcome.ok(new ContactAct.IntoAccount())
                                : Outcome.refused(
                                        open(sql)
                                                ? "cases.refused.standsThere"
                                                : "cases.refused.inAccount"));
    }

    private static boolean open(JdbcClient invited) {
        return invited.sql("select cases.in_no_account()").query(Boolean.class).single();
    }

    private static boolean taken(JdbcClient invited, UUID account, UUID[] duties) {
        return invited.sql("select count(*) from cases.into_account(?, ?)")
                        .param(account)
                        .param(duties)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private UUID[] duties(UUID account) {
        return members.heldBy(account, acting.today()).stream()
                .map(Member::id)
                .toArray(UUID[]::new);
    }
}
