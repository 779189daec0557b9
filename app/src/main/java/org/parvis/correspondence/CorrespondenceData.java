package org.parvis.correspondence;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/**
 * What is kept of how somebody wants to be told: theirs as long as they have an account. Of a case
 * file nothing is here but that something waits to be said of it.
 */
@Component
class CorrespondenceData implements AccountData, HoldsPersonalData {
    private static final int ORDER = 300;

    private final Scenes scenes;
    private final OwnAddresses addresses;

    CorrespondenceData(Scenes scenes, OwnAddresses addresses) {
        this.scenes = scenes;
        this.addresses = addresses;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        boolean some =
                scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                Stream.of(Channel.SMS, Channel.PAPER)
                                                .anyMatch(
                                                        c ->
                                                                addresses
                                                                        .find(sql, account, c)
                                                                        .isPresent())
                                        || addresses.choice(sql, account).isPresent());
        return some
                ? List.of(
                        new HeldData(
                                w.say("correspondence.held"),
                                w.say("correspondence.held.source"),
                                w.say("correspondence.data.purpose"),
                                w.say("correspondence.held.basis"),
                                w.say("correspondence.data.retention"),
                                null,
                                Link.to(w.say("correspondence.held.see"), NoticePages.path(w))
                                        .about(w.say("correspondence.held"))))
                : List.of();
    }

    private record Held(
            Optional<String> phone,
            Optional<String> postal,
            Optional<OwnAddresses.Choice> choice,
            List<OwnAddresses.Consent> consents) {}

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        Held held =
                scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                new Held(
                                        addresses.find(sql, account, Channel.SMS),
                                        addresses.find(sql, account, Channel.PAPER),
                                        addresses.choice(sql, account),
                                        addresses.consents(sql, account)));
        OwnAddresses.Choice choice = held.choice().orElse(OwnAddresses.Choice.UNSAID);
        out.json(
                "account/notices.json",
                Map.of(
                        "channel", choice.channel().code(),
                        "daily", choice.daily(),
                        "phone", held.phone().orElse(""),
                        "postal", held.postal().orElse("")));
        out.csv(
                "account/notice-consents.csv",
                List.of("channel", "given", "at", "how"),
                held.consents().stream()
                        .map(
                                c ->
                                        List.of(
                                                c.channel().code(),
                                                String.valueOf(c.given()),
                                                c.at().toString(),
                                                c.how())));
    }

    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with a as (delete from correspondence.addresses where account = :account),
                                        c as (delete from correspondence.choices where account = :account),
                                        p as (delete from correspondence.proofs where account = :account),
                                        w as (delete from correspondence.waiting where account = :account)
                                        delete from correspondence.consents where account = :account
                                        """)
                                .param("account", account)
                                .update());
    }

    @Override
    public String place() {
        return "correspondence.waiting";
    }

    @Override
    public String purpose() {
        return "correspondence.data.purpose";
    }

    @Override
    public String retention() {
        return "correspondence.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with p as (delete from correspondence.proofs where account = :file)
                                        delete from correspondence.waiting where case_file = :file
                                        """)
                                .param("file", file.id())
                                .update());
    }
}
