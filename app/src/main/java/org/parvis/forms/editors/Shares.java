package org.parvis.forms.editors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.catalogue.Question;
import org.parvis.documents.DraftScene;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.drafts.ResumeCode;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens parts of a draft to others and closes them: what its owner and a guest may do with one. */
@Component
public class Shares {
    /** How long an invitation is good. */
    public static final Duration INVITED = Duration.ofDays(14);

    /** Guests at once in one draft: enough for a family or a board. */
    private static final int MOST_OPEN = 20;

    private static final Throttle.Limit BY_DRAFT =
            new Throttle.Limit("shares-draft", 20, Duration.ofDays(1));
    private static final Throttle.Limit BY_NETWORK =
            new Throttle.Limit("shares-network", 60, Duration.ofDays(1));
    private static final Throttle.Limit BY_ADDRESS =
            new Throttle.Limit("shares-address", 10, Duration.ofDays(1));

    private final ShareTable table;
    private final Drafts drafts;
    private final ShareMail mail;
    private final Scenes scenes;
    private final Throttle throttle;
    private final InstantSource clock;

    Shares(
            ShareTable table,
            Drafts drafts,
            ShareMail mail,
            Scenes scenes,
            Throttle throttle,
            InstantSource clock) {
        this.table = table;
        this.drafts = drafts;
        this.mail = mail;
        this.scenes = scenes;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** A share and its code, told once. */
    public record Sent(Share share, String code) {}

    /**
     * Opens a part to somebody. Asking again for an attestation voids the one before it, with what
     * it said.
     *
     * @param to the address that receives the link; without it, the owner hands the code over
     */
    public Outcome<Sent> send(
            Draft draft, Section section, @Nullable String to, String lang, String from) {
        if (!admitted(draft, to, from)) {
            return Outcome.refused("together.refused.often");
        }
        Attestation attestation = section.attestedBy();
        Duration good = attestation == null ? INVITED : Duration.ofDays(attestation.days());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Share share =
                new Share(
                        Ids.next(),
                        draft.id(),
                        section.part(),
                        attestation != null,
                        Share.State.SENT,
                        now,
                        now.plus(good),
                        null,
                        Share.Told.sent(to, lang));
        String code = ResumeCode.next();
        byte[] digest = ResumeCode.digest(code).orElseThrow();
        boolean made = scenes.in(new DraftScene(draft.id()), sql -> insert(sql, share, digest));
        if (!made) {
            return Outcome.refused("together.refused.many", MOST_OPEN);
        }
        if (to != null) {
            mail.invite(share, to, code, lang);
        }
        return Outcome.ok(new Sent(share, code));
    }

    private boolean admitted(Draft draft, @Nullable String to, String from) {
        List<Throttle.Bucket> buckets = new ArrayList<>();
        buckets.add(new Throttle.Bucket(BY_DRAFT, draft.id().toString()));
        buckets.add(new Throttle.Bucket(BY_NETWORK, Throttle.network(from)));
        if (to != null) {
            String address = to.toLowerCase(Locale.ROOT);
            buckets.add(new Throttle.Bucket(BY_ADDRESS, address));
        }
        return throttle.take(buckets.toArray(Throttle.Bucket[]::new)) instanceof Throttle.Answer.Go;
    }

    private boolean insert(JdbcClient sql, Share share, byte[] digest) {
        List<Share> there = table.ofDraft(sql, share.draft());
        Instant now = clock.instant();
        long open = there.stream().filter(s -> s.state().open() && !s.expired(now)).count();
        if (open >= MOST_OPEN) {
            return false;
        }
        if (share.attests()) {
            there.stream()
                    .filter(s -> s.attests() && s.part().equals(share.part()))
                    .forEach(s -> close(sql, s));
        }
        table.insert(sql, share, digest);
        return true;
    }

    private boolean close(JdbcClient sql, Share share) {
        return table.move(
                sql,
                with(share, Share.State.WITHDRAWN, share.told()),
                Share.State.SENT,
                Share.State.OPENED,
                Share.State.FINISHED);
    }

    public List<Share> of(UUID draft) {
        return scenes.reading(new DraftScene(draft), sql -> table.ofDraft(sql, draft));
    }

    /** Closes a share at once; what was attested by it goes, what a guest filled in stays. */
    public void withdraw(Draft draft, UUID id, List<Question> questions) {
        boolean attested =
                scenes.in(
                        new DraftScene(draft.id()),
                        sql ->
                                table.find(sql, id)
                                        .filter(share -> close(sql, share))
                                        .filter(Share::attests)
                                        .isPresent());
        if (attested) {
            empty(draft, questions);
        }
    }

    /** Takes away what a third party answered: nobody else may say it in their name. */
    public void empty(Draft draft, List<Question> questions) {
        drafts.save(
                draft.in(Hand.FREE),
                fresh -> {
                    Map<String, Typed> none = new HashMap<>();
                    for (String key : fresh.typed().keySet()) {
                        if (questions.stream().anyMatch(q -> owns(q, key))) {
                            none.put(key, Typed.NOTHING);
                        }
                    }
                    return none;
                });
    }

    private static boolean owns(Question question, String key) {
        return key.equals(question.id()) || key.startsWith(question.id() + ".");
    }

    /** The guest starts: its owner sees that the part was opened. */
    public void begin(Share share) {
        move(share, Share.State.OPENED, share.told(), Share.State.SENT);
    }

    /** The guest says that the part is finished; a share withdrawn meanwhile stays withdrawn. */
    public boolean finish(Guests.Guest guest, Reading reading, @Nullable String by, String lang) {
        Share share = guest.share();
        Section section = guest.rules().service().form().section(share.part()).orElseThrow();
        Share.Told told =
                new Share.Told(
                        share.told().to(),
                        lang,
                        null,
                        by,
                        guest.draft().version(),
                        Seal.of(guest.rules().service().form(), section, reading));
        return move(share, Share.State.FINISHED, told, Share.State.OPENED);
    }

    public boolean decline(Share share, String reason, String lang) {
        Share.Told told = new Share.Told(share.told().to(), lang, reason, null, 0, null);
        return move(share, Share.State.DECLINED, told, Share.State.SENT, Share.State.OPENED);
    }

    private boolean move(Share share, Share.State to, Share.Told told, Share.State... from) {
        return scenes.in(
                new DraftScene(share.draft()), sql -> table.move(sql, with(share, to, told), from));
    }

    private Share with(Share share, Share.State state, Share.Told told) {
        boolean ends = !state.open();
        return new Share(
                share.id(),
                share.draft(),
                share.part(),
                share.attests(),
                state,
                share.madeAt(),
                share.expiresAt(),
                ends ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null,
                told);
    }
}
