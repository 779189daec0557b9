package org.parvis.forms.beginning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.FormDefinition.FormPage;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.DraftCookie;
import org.parvis.forms.drafts.DraftRoom;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Request;
import org.parvis.forms.drafts.Way;
import org.parvis.forms.drawing.SettledProposals;
import org.parvis.forms.editors.Began;
import org.parvis.forms.editors.Editors;
import org.parvis.forms.editors.ForOthers;
import org.parvis.forms.filling.QuestionAnswering;
import org.parvis.forms.filling.RowCommands;
import org.parvis.forms.reading.Reading;
import org.parvis.forms.returning.Pausing;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.Actor;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Begins a draft with the answers of its first page, and leads on from there. */
@Component
class Beginning {
    private final Drafts drafts;
    private final SettledProposals proposals;
    private final RowCommands rowCommands;
    private final QuestionAnswering answering;
    private final ForOthers others;
    private final DraftRoom room;

    Beginning(
            Drafts drafts,
            SettledProposals proposals,
            RowCommands rowCommands,
            QuestionAnswering answering,
            ForOthers others,
            DraftRoom room) {
        this.room = room;
        this.others = others;
        this.drafts = drafts;
        this.proposals = proposals;
        this.rowCommands = rowCommands;
        this.answering = answering;
    }

    /** The first page of a service as it was answered. */
    record First(ServiceRules rules, Map<String, Typed> typed, Reading reading, FormPage page) {}

    Page with(
            First first,
            Actor.@Nullable Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        return switch (others.beginning(request, person, first.rules().service())) {
            case Began.For(var whom) -> with(first, person, whom, request, response, w);
            case Began.AtWhich which -> others.atWhich(which, request, first.rules().service(), w);
            case Began.Not(var refusal) -> others.refused(refusal, first.rules().service(), w);
        };
    }

    private Page with(
            First first,
            Actor.@Nullable Person person,
            @Nullable OnBehalfOf whom,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        ServiceRules rules = first.rules();
        room.admit(request, person, w.lang());
        Forms.Begun begun =
                drafts.beginFor(
                        rules.service(), w.lang(), Drafts.account(person), whom, first.typed());
        DraftCookie.give(request, response, begun.draft(), begun.token());
        if (Request.has(request, "reuse")) {
            Draft draft = drafts.begun(begun.draft(), Drafts.account(person));
            return answering.reuse(new Editors.Editor(draft, rules), first.page(), request, w);
        }
        if (Request.goesOn(Request.fields(request))) {
            proposals.settleFirst(
                    begun.draft(),
                    rules,
                    first.reading(),
                    first.page(),
                    Request.asked(request),
                    w.lang());
        }
        if (Request.has(request, "later")) {
            return Pausing.page(rules.service(), begun.draft(), begun.code(), first.page().id(), w);
        }
        return Request.ofRows(request)
                ? inRows(rules, begun, request, w)
                : Page.redirect(way(first, begun, w).after(first.page()));
    }

    private Page inRows(
            ServiceRules rules, Forms.Begun begun, HttpServletRequest request, Words w) {
        return rowCommands
                .run(drafts.fresh(begun.draft()), rules.service().form(), request, w.lang())
                .map(Page::redirect)
                .orElseGet(() -> Page.redirect(Paths.draft(begun.draft(), w.lang())));
    }

    private static Way way(First first, Forms.Begun begun, Words w) {
        return new Way(
                first.rules().service(),
                first.reading(),
                first.typed(),
                begun.draft(),
                Hand.owner(first.rules().service().form()),
                first.rules().spoken(w.lang(), first.reading().values()));
    }
}
