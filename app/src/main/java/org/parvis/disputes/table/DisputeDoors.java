package org.parvis.disputes.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.NextSteps;
import org.parvis.cases.spi.PartyPages;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.DisputePaths;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.Side;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Leads to the table: after sending, from the page of the file, and by a code. */
@Component
class DisputeDoors implements PartyPages, PersonTurns, NextSteps {
    private final DisputeKinds own;
    private final DisputePrograms programs;
    private final DisputeDays days;

    DisputeDoors(DisputeKinds own, DisputePrograms programs, DisputeDays days) {
        this.own = own;
        this.programs = programs;
        this.days = days;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public String module() {
        return "disputes";
    }

    @Override
    public String page(String reference, Words w) {
        return DisputePaths.table(reference, w);
    }

    @Override
    public Optional<NextStep> after(Sent sent, Words w) {
        return programs.of(sent.rules().service().code())
                .map(
                        program ->
                                new NextStep(
                                        w.say("disputes.step.title"),
                                        w.say(
                                                "disputes.step.says",
                                                program.answerDays(),
                                                program.answering().letterDays()),
                                        w.say("disputes.step.button"),
                                        DisputePaths.table(sent.reference(), w)));
    }

    @Override
    public Optional<PersonTurn> turn(File file, Words w) {
        Dispute dispute = Dispute.of(file.said());
        LocalDate today = days.today();
        boolean cooling =
                programs.of(file.service())
                        .flatMap(program -> program.care().cooling(dispute, days.now()))
                        .isPresent();
        return file.open() && !cooling && dispute.waitsFor(Side.CONSUMER, today)
                ? Optional.of(turn(file, dispute, w))
                : Optional.empty();
    }

    /** The table, and the agreement once there is one. */
    @Override
    public List<Link> pages(File file, Words w) {
        Dispute dispute = Dispute.of(file.said());
        List<Link> pages = new ArrayList<>();
        if (programs.of(file.service()).isPresent()) {
            pages.add(
                    Link.to(w.say("disputes.page"), DisputePaths.table(file.reference(), w))
                            .withIcon("carer"));
        }
        if (dispute.agreed().isPresent()) {
            pages.add(
                    Link.to(
                                    w.say("disputes.agreement.open"),
                                    DisputePaths.agreement(file.reference(), w))
                            .withIcon("download"));
        }
        return pages;
    }

    private PersonTurn turn(File file, Dispute dispute, Words w) {
        DisputeAct.Offered offer = dispute.last(Side.MERCHANT).orElse(null);
        boolean answers = dispute.stage() == Dispute.Stage.NEGOTIATING && offer != null;
        return new PersonTurn(
                w.say("disputes.turn." + dispute.stage().code()),
                w.say("disputes.turn.says"),
                w.say("disputes.step.button"),
                DisputePaths.table(file.reference(), w),
                answers ? w.say("disputes.turn.nothing") : null,
                offer == null ? file.receivedOn() : days.of(offer.at()),
                answers && offer != null ? offer.until() : null);
    }
}
