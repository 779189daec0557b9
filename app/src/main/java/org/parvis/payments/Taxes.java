package org.parvis.payments;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** The taxes of the pack, with their rates by date and their source. */
@Component
class Taxes {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Held<List<Tax>> all;

    Taxes(ContentPack pack) {
        this.all = pack.held(() -> read(pack), List.of());
    }

    record Tax(String code, LocalizedText name, List<Rate> rates, LocalizedText source) {
        Optional<BigDecimal> on(LocalDate day) {
            return rates.stream()
                    .filter(rate -> !rate.since().isAfter(day))
                    .max(Comparator.comparing(Rate::since))
                    .map(Rate::percent);
        }
    }

    /** Per cent of the price without any tax, from a day on. */
    record Rate(LocalDate since, BigDecimal percent) {}

    Optional<Tax> find(String code) {
        return all.get().stream().filter(tax -> tax.code().equals(code)).findFirst();
    }

    private static Outcome<List<Tax>> read(ContentPack pack) {
        List<Tax> read = new ArrayList<>();
        for (Path file : pack.files("taxes", ".yaml")) {
            switch (read(String.valueOf(file.getFileName()), ContentPack.text(file))) {
                case Outcome.Ok<List<Tax>>(List<Tax> some) -> read.addAll(some);
                case Outcome.Refused<List<Tax>>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.ok(List.copyOf(read));
    }

    static Outcome<List<Tax>> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("taxes"));
            Set<String> codes = new HashSet<>();
            List<Tax> taxes = new ArrayList<>();
            for (YamlFile one : file.maps("taxes")) {
                one.only(Set.of("code", "name", "rates", "source"));
                Tax tax =
                        new Tax(
                                one.text("code"),
                                one.words("name"),
                                one.maps("rates").stream().map(Taxes::rate).toList(),
                                one.words("source"));
                if (!codes.add(tax.code())) {
                    throw one.refuse("platform.file.twice", tax.code());
                }
                if (tax.rates().isEmpty()) {
                    throw one.refuse("platform.file.missing", "rates");
                }
                one.declares(PackThing.TAX, tax.code());
                taxes.add(tax);
            }
            return Outcome.ok(taxes);
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Rate rate(YamlFile one) {
        one.only(Set.of("since", "percent"));
        return new Rate(one.as("since", LocalDate::parse), one.as("percent", Taxes::percent));
    }

    private static BigDecimal percent(String text) {
        BigDecimal percent = new BigDecimal(text);
        if (percent.signum() < 0
                || percent.compareTo(MOST) > 0
                || percent.scale() > Cents.RATE_DECIMALS) {
            throw new IllegalArgumentException(text);
        }
        return percent;
    }
}
