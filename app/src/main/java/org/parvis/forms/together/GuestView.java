package org.parvis.forms.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Attestation;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.FormDefinition.Section;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.AnswerRows;
import org.parvis.forms.editors.Guests;
import org.parvis.forms.editors.Seal;
import org.parvis.forms.editors.Share;
import org.parvis.forms.reading.FormReader;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.services.ServicePages;
import org.parvis.forms.services.StartPages;
import org.parvis.forms.spi.Asking;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws what a guest sees: who asks for what, their own part, and what the definition shows. */
@Component
class GuestView {
    private final FormReader reader;
    private final AnswerRows rows;
    private final StartPages starts;

    GuestView(FormReader reader, AnswerRows rows, StartPages starts) {
        this.reader = reader;
        this.rows = rows;
        this.starts = starts;
    }

    Way way(Guests.Guest guest, Words w) {
        Reading reading = reader.read(guest.rules(), guest.draft().typed(), w.lang());
        return Way.of(guest.rules().service(), reading, guest.draft(), w.lang());
    }

    Page page(Guests.Guest guest, String reason, @Nullable String error, Words w) {
        Share share = guest.share();
        ServiceDefinition service = guest.rules().service();
        Reading reading = way(guest, w).reading();
        Attestation attestation = section(guest).attestedBy();
        String part = service.form().partName(share.part(), w.lang());
        boolean open = share.state().open();
        GuestPage page =
                new GuestPage(
                        service.name().in(w.lang()),
                        starts.offeredBy(service, w),
                        part,
                        attestation == null ? null : attestation.role().in(w.lang()),
                        attestation == null ? null : attestation.legalBasis().in(w.lang()),
                        w.say("together.guest.until", w.dateTime(share.expiresAt())),
                        open ? seen(guest, reading, w) : List.of(),
                        share.state() == Share.State.FINISHED
                                ? own(guest, reading, false, w)
                                : List.of(),
                        ended(share, w),
                        share.state() == Share.State.OPENED,
                        Paths.guestBegin(share.id(), w.lang()),
                        Paths.guestDecline(share.id(), w.lang()),
                        reason,
                        error,
                        error == null ? List.of() : List.of(new FieldError("reason", error)));
        return Page.of("forms/together/guest", page)
                .title(ServicePages.title(title(attestation, part, w), error != null, w))
                .nav("services")
                .alternate(Paths.guest(share.id(), Paths.other(w.lang())));
    }

    private static String title(@Nullable Attestation attestation, String part, Words w) {
        return attestation == null
                ? w.say("together.guest.title", part)
                : w.say("together.guest.title.attest", part);
    }

    private static @Nullable String ended(Share share, Words w) {
        if (share.state().open() || share.endedAt() == null) {
            return null;
        }
        String at = w.dateTime(share.endedAt());
        if (share.state() == Share.State.DECLINED) {
            return w.say("together.guest.declined", at);
        }
        return share.attests()
                ? w.say("together.guest.attested", at, String.valueOf(share.told().digest()))
                : w.say("together.guest.finished", at);
    }

    /** The part to read again, with the digest of what is shown. */
    Page answers(Guests.Guest guest, boolean changed, Words w) {
        Way way = way(guest, w);
        if (!way.next().equals(way.answers())) {
            return Page.redirect(way.next());
        }
        ServiceDefinition service = guest.rules().service();
        Share share = guest.share();
        GuestAnswersPage page =
                new GuestAnswersPage(
                        service.name().in(w.lang()),
                        Paths.guest(share.id(), w.lang()),
                        service.form().partName(share.part(), w.lang()),
                        share.attests(),
                        seen(guest, way.reading(), w),
                        own(guest, way.reading(), true, w),
                        seal(guest, way.reading()),
                        Paths.guestFinish(share.id(), w.lang()),
                        changed ? w.say("together.guest.changed") : null);
        return Page.of("forms/together/guestAnswers", page)
                .title(w.say("forms.answers.title"))
                .nav("services")
                .alternate(Paths.guestAnswers(share.id(), Paths.other(w.lang())));
    }

    private static Section section(Guests.Guest guest) {
        return guest.rules().service().form().section(guest.share().part()).orElseThrow();
    }

    String seal(Guests.Guest guest, Reading reading) {
        return Seal.of(guest.rules().service().form(), section(guest), reading);
    }

    /** The name under which a third party attests; a guest who helps gives none. */
    @Nullable String by(Guests.Guest guest, Reading reading, Words w) {
        Attestation attestation = section(guest).attestedBy();
        if (attestation == null) {
            return null;
        }
        FormDefinition form = guest.rules().service().form();
        Object name = reading.answers().get(attestation.name());
        return form.question(attestation.name())
                .map(
                        question ->
                                name == null
                                        ? null
                                        : String.join(
                                                " ",
                                                reader.type(question)
                                                        .show(question, name, asking(guest, w), w)))
                .orElse(null);
    }

    private Asking asking(Guests.Guest guest, Words w) {
        return reader.asking(guest.rules().service(), w.lang());
    }

    private List<SummaryRow> seen(Guests.Guest guest, Reading reading, Words w) {
        FormDefinition form = guest.rules().service().form();
        return section(guest).sees().stream()
                .flatMap(id -> form.question(id).stream())
                .map(question -> rows.row(question, reading, asking(guest, w), null, w))
                .toList();
    }

    private List<SummaryRow> own(Guests.Guest guest, Reading reading, boolean change, Words w) {
        List<FormPage> pages =
                reading.pages().stream()
                        .filter(page -> page.part().equals(guest.share().part()))
                        .toList();
        return rows.of(
                pages,
                reading,
                asking(guest, w),
                page ->
                        change
                                ? Paths.guestPage(guest.share().id(), page.id(), w.lang())
                                        + "?answers=1"
                                : null,
                w);
    }
}
