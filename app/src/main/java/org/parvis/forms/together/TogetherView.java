package org.parvis.forms.together;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drawing.AnswerRows;
import org.parvis.forms.editors.Attestations;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.Share;
import org.parvis.forms.editors.ShareMail;
import org.parvis.forms.editors.Shares;
import org.parvis.forms.paper.PaperSections;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.services.ServicePages;
import org.parvis.forms.spi.Asking;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the owner's side of a shared or attested part. */
@Component
class TogetherView {
    private final FormReader reader;
    private final AnswerRows rows;
    private final Shares shares;
    private final Attestations attestations;
    private final ShareMail mail;
    private final PaperSections papers;
    private final InstantSource clock;

    TogetherView(
            FormReader reader,
            AnswerRows rows,
            Shares shares,
            Attestations attestations,
            ShareMail mail,
            PaperSections papers,
            InstantSource clock) {
        this.reader = reader;
        this.rows = rows;
        this.shares = shares;
        this.attestations = attestations;
        this.mail = mail;
        this.papers = papers;
        this.clock = clock;
    }

    Page page(
            Editors.Editor editor,
            Section section,
            String email,
            @Nullable Refusal refusal,
            Shares.@Nullable Sent sent,
            Words w) {
        Draft draft = editor.draft();
        FormDefinition form = editor.rules().service().form();
        Reading reading = reader.read(editor.rules(), draft.typed(), w.lang());
        List<Share> there =
                shares.of(draft.id()).stream()
                        .filter(share -> share.part().equals(section.part()))
                        .toList();
        Attestation attestation = section.attestedBy();
        Attestations.Standing standing = standing(draft, form, section, reading);
        String part = form.partName(section.part(), w.lang());
        TogetherPage page =
                new TogetherPage(
                        editor.rules().service().name().in(w.lang()),
                        Paths.draft(draft.id(), w.lang()),
                        part,
                        attestation == null ? null : attestation.role().in(w.lang()),
                        attestation == null ? null : attestation.legalBasis().in(w.lang()),
                        seen(editor, section, reading, w),
                        lines(there, standing, w),
                        notice(standing, w),
                        again(standing, w),
                        ask(draft, section, email, refusal, w),
                        given(sent, w),
                        attestation == null
                                ? null
                                : Paths.paper(draft.id(), section.part(), w.lang()),
                        attestation == null ? own(draft, section, reading, w) : null);
        return Page.of("forms/together/together", page)
                .title(ServicePages.title(title(attestation, part, w), refusal != null, w))
                .nav("services")
                .alternate(Paths.together(draft.id(), section.part(), Paths.other(w.lang())));
    }

    static String title(@Nullable Attestation attestation, String part, Words w) {
        return attestation == null
                ? w.say("together.invite.title", part)
                : w.say("together.attest.title", part);
    }

    Page paper(Editors.Editor editor, Section section, Words w) {
        Reading reading = reader.read(editor.rules(), editor.draft().typed(), w.lang());
        return papers.page(editor, section, seen(editor, section, reading, w), w);
    }

    private Attestations.@Nullable Standing standing(
            Draft draft, FormDefinition form, Section section, Reading reading) {
        Map<String, Share> latest = attestations.latest(draft, form);
        return section.attestedBy() == null
                ? null
                : attestations.standing(form, section, reading, latest);
    }

    private List<SummaryRow> seen(
            Editors.Editor editor, Section section, Reading reading, Words w) {
        Asking asking = reader.asking(editor.rules().service(), w.lang());
        FormDefinition form = editor.rules().service().form();
        return section.sees().stream()
                .flatMap(id -> form.question(id).stream())
                .map(question -> rows.row(question, reading, asking, null, w))
                .toList();
    }

    private @Nullable String notice(Attestations.@Nullable Standing standing, Words w) {
        return standing == Attestations.Standing.CHANGED ? w.say("together.attest.changed") : null;
    }

    private static @Nullable String again(Attestations.@Nullable Standing standing, Words w) {
        return switch (standing) {
            case null -> null;
            case NONE, DECLINED, EXPIRED, CHANGED -> null;
            case SENT, OPENED -> w.say("together.attest.again.open");
            case GOOD -> w.say("together.attest.again.good");
        };
    }

    private TogetherPage.Ask ask(
            Draft draft, Section section, String email, @Nullable Refusal refusal, Words w) {
        String error = refusal == null ? null : w.say(refusal.key(), refusal.arguments());
        Attestation attestation = section.attestedBy();
        return new TogetherPage.Ask(
                Paths.together(draft.id(), section.part(), w.lang()),
                Paths.withdraw(draft.id(), section.part(), w.lang()),
                w.say(
                        "together.ask.days",
                        attestation == null ? Shares.INVITED.toDays() : attestation.days()),
                email,
                error,
                error == null ? List.of() : List.of(new FieldError("email", error)));
    }

    private TogetherPage.@Nullable Given given(Shares.@Nullable Sent sent, Words w) {
        return sent == null
                ? null
                : new TogetherPage.Given(
                        mail.link(sent.code(), w.lang()),
                        sent.code(),
                        w.say("together.given.until", w.dateTime(sent.share().expiresAt())));
    }

    private static @Nullable String own(Draft draft, Section section, Reading reading, Words w) {
        return reading.pages().stream()
                .filter(page -> page.part().equals(section.part()))
                .findFirst()
                .map(page -> Paths.page(draft.id(), page.id(), w.lang()))
                .orElse(null);
    }

    private List<TogetherPage.Line> lines(
            List<Share> there, Attestations.@Nullable Standing standing, Words w) {
        List<TogetherPage.Line> lines = new ArrayList<>();
        for (Share share : there) {
            String to = share.told().to();
            boolean closed =
                    share.state() == Share.State.WITHDRAWN
                            || share.state() == Share.State.DECLINED
                            || share.expired(clock.instant())
                            || share.state() == Share.State.FINISHED && !share.attests();
            lines.add(
                    new TogetherPage.Line(
                            share.id().toString(),
                            to == null ? w.say("together.by-hand") : to,
                            state(share, standing, w),
                            when(share, w),
                            share.told().reason(),
                            !closed));
        }
        return lines;
    }

    private static String when(Share share, Words w) {
        String by = share.told().by();
        if (share.endedAt() == null) {
            return w.say("together.sent-at", w.dateTime(share.madeAt()));
        }
        String at = w.dateTime(share.endedAt());
        return by == null ? at : w.say("together.attested-by", by, at);
    }

    private Status state(Share share, Attestations.@Nullable Standing standing, Words w) {
        if (share.expired(clock.instant())) {
            return Status.of(w.say("together.state.expired"), Tone.NEUTRAL);
        }
        return switch (share.state()) {
            case SENT -> Status.of(w.say("together.state.sent"), Tone.WAIT);
            case OPENED -> Status.of(w.say("together.state.opened"), Tone.PROGRESS);
            case FINISHED ->
                    standing == Attestations.Standing.CHANGED
                            ? Status.of(w.say("together.state.changed"), Tone.WARN)
                            : Status.of(
                                    w.say(
                                            share.attests()
                                                    ? "together.state.attested"
                                                    : "together.state.finished"),
                                    Tone.GOOD);
            case DECLINED -> Status.of(w.say("together.state.declined"), Tone.BAD);
            case WITHDRAWN -> Status.of(w.say("together.state.withdrawn"), Tone.NEUTRAL);
        };
    }
}
