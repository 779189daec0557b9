package org.parvis.catalogue.law;

import java.util.List;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a body says in the name of the law, and who confirmed each of it, for anybody. */
@Controller
class PublicLawPages {
    private final LawOfBody provisions;
    private final Organizations organizations;

    PublicLawPages(LawOfBody provisions, Organizations organizations) {
        this.provisions = provisions;
        this.organizations = organizations;
    }

    @GetMapping({"/fr/organismes/{code}/droit", "/en/organizations/{code}/law"})
    Page all(@PathVariable String code, Words w) {
        Organization body =
                organizations
                        .byCode(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<LawOfBody.Provision> all = provisions.of(body.home());
        DataTable table = LawWords.table(w);
        for (LawOfBody.Provision one : all) {
            for (LawOfBody.Use use : one.uses()) {
                table =
                        table.row(
                                one.citation().in(w.lang()),
                                LawWords.says(use.statement(), w),
                                LawWords.who(use, w));
            }
        }
        String name = body.name().in(w.lang());
        String back =
                (w.lang().equals("fr") ? "/fr/organismes/" : "/en/organizations/") + body.code();
        return Page.of(
                        "catalogue/law/body",
                        new LawPage.All(name, LawWords.counted(all, w), table, back))
                .title(w.say("law.public.title", name))
                .nav("services")
                .forAnybody();
    }
}
