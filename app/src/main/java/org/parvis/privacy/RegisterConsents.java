package org.parvis.privacy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.registers.Register;
import org.parvis.registers.Registers;
import org.parvis.registers.StandingConsents;
import org.springframework.stereotype.Component;

/** That a register is read for somebody in one service, for a year, without asking each time. */
@Component
class RegisterConsents implements StandingConsents {
    private static final int MONTHS = 12;
    private static final String PREFIX = "register:";

    private final Consents consents;
    private final Registers registers;
    private final Catalogue catalogue;

    RegisterConsents(Consents consents, Registers registers, Catalogue catalogue) {
        this.consents = consents;
        this.registers = registers;
        this.catalogue = catalogue;
    }

    private static String purpose(String register, String service) {
        return PREFIX + register + ":" + service;
    }

    @Override
    public boolean agrees(UUID account, String register, String service) {
        return consents.agrees(account, purpose(register, service));
    }

    @Override
    public void give(UUID account, String register, String service) {
        consents.give(account, purpose(register, service), MONTHS);
    }

    /** A consent of this kind: what is read, for what, on which provision. */
    record About(String name, String basis) {}

    /** What such a consent is about, in words; nothing for the other kinds. */
    Optional<About> about(String purpose, Words w) {
        String[] parts = purpose.split(":", 3);
        if (!purpose.startsWith(PREFIX) || parts.length < 3) {
            return Optional.empty();
        }
        Optional<Register> register = registers.find(parts[1]);
        String name = register.map(Register::inSentence).map(in(w)).orElse(parts[1]);
        String service =
                catalogue.service(parts[2]).map(s -> s.name().in(w.lang())).orElse(parts[2]);
        return Optional.of(
                new About(
                        w.say("privacy.consents.register", w.typeset(name), w.typeset(service)),
                        register.map(Register::legalBasis).map(in(w)).orElse("")));
    }

    private static Function<LocalizedText, String> in(Words w) {
        return text -> text.in(w.lang());
    }
}
