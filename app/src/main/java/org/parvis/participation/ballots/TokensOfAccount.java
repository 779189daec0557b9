package org.parvis.participation.ballots;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/** That somebody with an account received voting tokens: told, handed over and let go. */
@StaysOn
@Component
class TokensOfAccount implements AccountData {
    private static final int ORDER = 470;

    private final Scenes scenes;

    TokensOfAccount(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    private List<String> votes(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        """
                                        select consultation from participation.ballot_tokens
                                        where account = :account order by consultation
                                        """)
                                .param("account", account)
                                .query(String.class)
                                .list());
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        int all = votes(account).size();
        return all == 0
                ? List.of()
                : List.of(
                        new HeldData(
                                w.say("participation.data.tokens.what", all),
                                w.say("participation.data.tokens.source"),
                                w.say("participation.data.tokens.purpose"),
                                w.say("participation.data.tokens.basis"),
                                w.say("participation.data.tokens.retention"),
                                null,
                                null));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        List<String> votes = votes(account);
        if (!votes.isEmpty()) {
            out.csv("voting-tokens.csv", List.of("consultation"), votes.stream().map(List::of));
        }
    }

    /** How many tokens were given is published: the row stays, of nobody any more. */
    @Override
    public void forget(UUID account) {
        scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        update participation.ballot_tokens
                                        set account = gen_random_uuid() where account = :account
                                        """)
                                .param("account", account)
                                .update());
    }
}
