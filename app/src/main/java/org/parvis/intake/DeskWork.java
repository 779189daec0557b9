package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileAdditions;
import org.parvis.cases.FileDirectory;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an agent does with an item short of opening a file: add it, set it aside. What is handed a
 * {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class DeskWork {
    private static final int LONGEST_WHY = 500;

    private final ItemTable items;
    private final ReceiptRules rules;
    private final FileDirectory files;
    private final FileAdditions additions;
    private final Members members;
    private final Scenes scenes;
    private final InstantSource clock;
    private final ZoneId zone;

    DeskWork(
            ItemTable items,
            ReceiptRules rules,
            FileDirectory files,
            FileAdditions additions,
            Members members,
            Scenes scenes,
            InstantSource clock,
            ZoneId zone) {
        this.items = items;
        this.rules = rules;
        this.files = files;
        this.additions = additions;
        this.members = members;
        this.scenes = scenes;
        this.clock = clock;
        this.zone = zone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Adds it to the file whose number it bears; the person sees it there. */
    Outcome<FileAdditions.Added> add(Actor.Agent agent, Item item, Words w) {
        Item.Arrival said = item.said();
        String channel = item.channel();
        Optional<CaseFileId> file =
                Optional.ofNullable(item.reference()).flatMap(r -> files.byReference(agent, r));
        if (said == null || channel == null || file.isEmpty()) {
            return Outcome.refused("intake.refused.unsaid");
        }
        FileAdditions.Addition addition =
                new FileAdditions.Addition(
                        channel,
                        said.legalOn(),
                        evidence(said, w),
                        members.displayName(agent.member()),
                        theirs -> theirs.say("intake.added.text", item.pages()),
                        item.id());
        return additions.add(
                agent,
                file.get(),
                addition,
                () ->
                        scenes.<Boolean>in(
                                MemberScene.of(agent),
                                sql ->
                                        settle(
                                                sql,
                                                agent,
                                                item,
                                                Item.State.ADDED,
                                                file.get(),
                                                item.service())));
    }

    /** What shows the legal date, as the file keeps it. */
    static String evidence(Item.Arrival said, Words w) {
        String kind = w.say("intake.evidence." + said.evidenceKind());
        String at = said.at() == null ? "" : ", " + said.at();
        String note = said.evidence() == null ? "" : " – " + said.evidence();
        return kind + ", " + w.date(said.on()) + at + note;
    }

    private boolean settle(
            JdbcClient sql,
            Actor.Agent agent,
            Item item,
            Item.State state,
            CaseFileId file,
            @Nullable String service) {
        return items.settle(
                        sql,
                        new ItemTable.Settled(
                                item.id(),
                                state,
                                agent.member(),
                                clock.instant(),
                                file,
                                service,
                                original(item, service),
                                today()))
                == 1;
    }

    /** What becomes of the paper, when there is any. */
    private @Nullable OriginalRule original(Item item, @Nullable String service) {
        String channel = item.channel();
        return item.batch() == null || channel == null
                ? null
                : rules.original(Channel.of(channel), service, today()).orElse(null);
    }

    boolean entered(JdbcClient sql, Actor.Agent agent, UUID id, CaseFileId file, String service) {
        Item item = items.find(sql, id).orElseThrow();
        return settle(sql, agent, item, Item.State.ENTERED, file, service);
    }

    /** No request and no piece of a file; the reason stays. */
    Outcome<Item> aside(Actor.Agent agent, Item item, String why) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            return Outcome.refused("intake.refused.why", LONGEST_WHY);
        }
        int set =
                scenes.in(
                        MemberScene.of(agent),
                        sql ->
                                items.aside(
                                        sql, item, agent.member(), why.strip(), clock.instant()));
        return set == 1 ? Outcome.ok(item) : Outcome.refused("cases.refused.entered");
    }
}
