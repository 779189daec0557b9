package org.parvis.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Fees;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** What is charged for a request by the rules of its service: the same before sending and after. */
@Component
class Bill {
    private final Taxes taxes;

    Bill(Taxes taxes) {
        this.taxes = taxes;
    }

    /**
     * What is paid, and until when it can be.
     *
     * @param rest what is asked for later; none where all is paid at once
     */
    record Charged(List<BillLine> lines, Fees.Paying paying, @Nullable Rest rest) {
        long total() {
            return lines.stream().mapToLong(BillLine::gross).sum();
        }

        /** What is paid first. */
        long first() {
            return rest == null ? total() : rest.first(total());
        }
    }

    /** How what is charged is paid; nothing of a service that charges nobody. */
    static Optional<Fees.Paying> paying(ServiceDefinition service) {
        Fees fees = service.process().fees();
        return fees == null ? Optional.empty() : Optional.ofNullable(fees.paying());
    }

    /** Nothing where nothing is charged for these answers. */
    Optional<Charged> of(
            ServiceRules rules, Map<String, ? extends @Nullable Object> answers, LocalDate day) {
        return paying(rules.service()).flatMap(paying -> of(rules, answers, day, paying));
    }

    private Optional<Charged> of(
            ServiceRules rules,
            Map<String, ? extends @Nullable Object> answers,
            LocalDate day,
            Fees.Paying paying) {
        List<BillLine> lines = new ArrayList<>();
        for (ServiceRules.Charged charged : rules.charges(answers)) {
            if (charged.why().result() instanceof Number dollars) {
                long net = Cents.of(new BigDecimal(dollars.toString()));
                if (net > 0) {
                    lines.add(line(charged, net, day));
                }
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Charged(List.copyOf(lines), paying, rest(rules.service())));
    }

    private static @Nullable Rest rest(ServiceDefinition service) {
        Fees fees = service.process().fees();
        Fees.Rest later = fees == null ? null : fees.restIfGranted();
        return fees == null || later == null
                ? null
                : new Rest(
                        fees.depositPercent(),
                        later.regime(),
                        later.days(),
                        later.unpaid().texts(),
                        later.citation().written());
    }

    private BillLine line(ServiceRules.Charged charged, long net, LocalDate day) {
        Fees.Charge charge = charged.charge();
        Fees.Afterwards granted = charge.ifGranted();
        return new BillLine(
                charge.id(),
                charge.label().texts(),
                said(charged),
                net,
                charge.taxes().stream().flatMap(code -> tax(code, net, day).stream()).toList(),
                charge.citation().written(),
                charge.ifRefused().becomes() == Fees.Becomes.GIVEN_BACK,
                charge.ifRefused().text().texts(),
                charge.ifRefused().citation().written(),
                granted != null && granted.becomes() == Fees.Becomes.GIVEN_BACK,
                granted == null ? Map.of() : granted.text().texts(),
                granted == null ? "" : granted.citation().written());
    }

    /** The words of the rule with the answers that it read. */
    private static Map<String, String> said(ServiceRules.Charged charged) {
        LocalizedText sentence = charged.why().sentence();
        return sentence == null ? Map.of() : new LinkedHashMap<>(sentence.texts());
    }

    private Optional<BillLine.TaxPart> tax(String code, long net, LocalDate day) {
        return taxes.find(code)
                .flatMap(
                        tax ->
                                tax.on(day)
                                        .map(
                                                percent ->
                                                        new BillLine.TaxPart(
                                                                code,
                                                                tax.name().texts(),
                                                                percent.toPlainString(),
                                                                Cents.share(net, percent))));
    }
}
