package org.parvis.plans.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.parvis.catalogue.spi.WordedTable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.plans.Addresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Progress;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Component;

/** What a body does to reach its targets, as its published plans say, and how far it is. */
@Component
class OfferedInitiatives extends WordedTable {
    private final Holders holders;
    private final Published published;

    OfferedInitiatives(Holders holders, Published published, MessageCatalogue messages) {
        super(
                messages,
                "plans.offered.initiatives",
                List.of(
                        "plan",
                        "revision",
                        "published_on",
                        "initiative",
                        "name",
                        "owner",
                        "from",
                        "to",
                        "cost",
                        "target",
                        "points",
                        "services",
                        "done",
                        "spent",
                        "expected_on",
                        "told_on"));
        this.holders = holders;
        this.published = published;
    }

    @Override
    public String name() {
        return "plan-initiatives";
    }

    @Override
    public String page() {
        return Addresses.plans("fr");
    }

    @Override
    public void write(Home home, Writer to) throws IOException {
        Spreadsheet table = Spreadsheet.ofData(to, names());
        for (Holder holder : holders.writtenBy(home)) {
            published
                    .latest(holder.code())
                    .ifPresent(
                            plan ->
                                    plan.shown()
                                            .initiatives()
                                            .forEach(one -> table.row(row(plan, one))));
        }
        table.flush();
    }

    /** How far it is stays empty until its body says it. */
    private List<String> row(Revision plan, Initiative one) {
        Progress progress = published.progress(new Plan.Link(plan.holder(), one.code()));
        boolean told = !progress.equals(Progress.NONE);
        return List.of(
                plan.holder(),
                String.valueOf(plan.number()),
                Objects.toString(plan.publishedOn(), ""),
                one.code(),
                one.name(),
                one.owner(),
                one.from().toString(),
                one.to().toString(),
                String.valueOf(one.cost()),
                Objects.toString(one.target(), ""),
                one.points() == 0 ? "" : String.valueOf(one.points()),
                String.join("; ", one.services()),
                told ? String.valueOf(progress.done()) : "",
                told ? String.valueOf(progress.spent()) : "",
                Objects.toString(progress.expected(), ""),
                told ? progress.on().toString() : "");
    }
}
