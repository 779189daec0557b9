package org.parvis.cases.admission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ContactAct;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that were sent without an account. Whoever has the code of one, and has signed in since,
 * may put it into their account, once: what is in an account already is nobody else's to take. The
 * database decides both, in the transaction of the act.
 */
@Component
public class AccountlessFiles {
    private final Scenes scenes;
    private final PersonActs acts;

    AccountlessFiles(Scenes scenes, PersonActs acts) {
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
        return acts.act(
                who,
                (sql, head) ->
                        taken(sql, person)
                                ? Outcome.ok(new ContactAct.IntoAccount())
                                : Outcome.refused("cases.refused.inAccount"));
    }

    private static boolean open(JdbcClient invited) {
        return invited.sql("select cases.in_no_account()").query(Boolean.class).single();
    }

    private static boolean taken(JdbcClient invited, Actor.Person person) {
        return invited.sql("select count(*) from cases.into_account(?)")
                        .param(Objects.requireNonNull(person.account()))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
