package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountLinks;
import org.parvis.portal.spi.Desk;
import org.parvis.registers.Ledger;
import org.parvis.registers.LedgerView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was read in registers: for an account, or for one file by its reference and code. */
@Controller
class RegisterReadsPages implements AccountLinks {
    private final Ledger ledger;
    private final LedgerView view;
    private final Catalogue catalogue;
    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;

    RegisterReadsPages(
            Ledger ledger,
            LedgerView view,
            Catalogue catalogue,
            Admission admission,
            Scenes scenes,
            CaseStore store) {
        this.ledger = ledger;
        this.view = view;
        this.catalogue = catalogue;
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
    }

    private static boolean french(Words w) {
        return w.lang().equals("fr");
    }

    @Override
    public List<Link> links(Desk desk, Words w) {
        return desk.other() != null
                ? List.of()
                : List.of(
                        Link.to(
                                        w.say("registers.ledger.link"),
                                        french(w) ? "/fr/compte/lectures" : "/en/account/reads")
                                .withIcon("search"));
    }

    @GetMapping({"/fr/compte/lectures", "/en/account/reads"})
    Page account(Actor.@Nullable Person person, Words w) {
        UUID account = person == null ? null : person.account();
        String back = french(w) ? "/fr/compte" : "/en/account";
        return account == null
                ? Page.redirect(back)
                : view.page(ledger.ofAccount(account), back, name(w), w).nav("account");
    }

    @GetMapping({"/fr/dossiers/{reference}/lectures", "/en/files/{reference}/reads"})
    Page file(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<List<Ledger.Line>> lines =
                admission
                        .of(request, person, reference)
                        .flatMap(scene -> scenes.reading(scene, this::ofFile));
        return lines.map(
                        found ->
                                view.page(found, PersonPaths.file(reference, w), name(w), w)
                                        .nav("files"))
                .orElseGet(() -> Page.redirect(PersonPaths.follow(w)));
    }

    private Optional<List<Ledger.Line>> ofFile(JdbcClient sql) {
        return store.admitted(sql).map(head -> ledger.ofFile(sql, head.id()));
    }

    private UnaryOperator<String> name(Words w) {
        return code -> catalogue.service(code).map(s -> s.name().in(w.lang())).orElse(code);
    }
}
