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
import org.parvis.plans.Plan.Target;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.stereotype.Component;

/** What a body promises, year by year, as its published plans say. */
@Component
class OfferedTargets extends WordedTable {
    private final Holders holders;
    private final Published published;

    OfferedTargets(Holders holders, Published published, MessageCatalogue messages) {
        super(
                messages,
                "plans.offered.targets",
                List.of(
                        "plan",
                        "revision",
                        "published_on",
                        "target",
                        "wording",
                        "measured_by",
                        "baseline",
                        "year",
                        "promised"));
        this.holders = holders;
        this.published = published;
    }

    @Override
    public String name() {
        return "plan-cibles";
    }

    @Override
    public String page() {
        return Addresses.plans("fr");
    }

    @Override
    public void write(Home home, Writer to) throws IOException {
        Spreadsheet table = Spreadsheet.ofData(to, names());
        for (Holder holder : holders.writtenBy(home)) {
            published.latest(holder.code()).ifPresent(plan -> targets(plan, table));
        }
        table.flush();
    }

    private static void targets(Revision plan, Spreadsheet table) {
        for (Target target : plan.shown().targets()) {
            target.values()
                    .forEach((year, promised) -> table.row(row(plan, target, year, promised)));
        }
    }

    private static List<String> row(Revision plan, Target target, int year, int promised) {
        return List.of(
                plan.holder(),
                String.valueOf(plan.number()),
                Objects.toString(plan.publishedOn(), ""),
                target.code(),
                Objects.toString(target.wording(), ""),
                Objects.toString(target.measuredBy(), ""),
                Objects.toString(target.baseline(), ""),
                String.valueOf(year),
                String.valueOf(promised));
    }
}
