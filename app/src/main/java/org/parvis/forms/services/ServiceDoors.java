package org.parvis.forms.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.StartPage;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.spi.DoorWays;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;
import org.parvis.platform.words.Telephones;

/**
 * The ways to ask without the form, each with what one needs to take it: the number and its hours,
 * the address. They are those of the body that answers today; where several do, each has its own
 * and the page of bodies gives them.
 */
final class ServiceDoors {
    private final ServiceDefinition service;
    private final @Nullable Organization body;
    private final List<DoorWays> ways;
    private final Words w;

    ServiceDoors(
            ServiceDefinition service, List<Organization> offering, List<DoorWays> ways, Words w) {
        this.service = service;
        this.ways = ways;
        this.body = offering.size() == 1 ? offering.getFirst() : null;
        this.w = w;
    }

    List<StartServicePage.DoorLine> lines() {
        return service.start().doors().stream()
                .filter(door -> door.channel() != Channel.WEB)
                .map(this::line)
                .toList();
    }

    private StartServicePage.DoorLine line(StartPage.Door door) {
        return new StartServicePage.DoorLine(
                icon(door.channel()),
                w.say("forms.door." + door.channel().code()),
                door.text().in(w.lang()),
                ways.stream()
                        .flatMap(way -> way.at(service, door.channel(), w).stream())
                        .findFirst()
                        .orElse(body == null ? null : call(door.channel(), body)),
                body == null ? List.of() : reach(door.channel(), body));
    }

    private static @Nullable Link call(Channel channel, Organization body) {
        String phone = body.phone();
        String email = body.email();
        return switch (channel) {
            case PHONE -> phone == null ? null : Link.to(phone, "tel:" + Telephones.dialled(phone));
            case EMAIL -> email == null ? null : Link.to(email, "mailto:" + email);
            case WEB, COUNTER, MAIL, FAX, BODY -> null;
        };
    }

    private List<String> reach(Channel channel, Organization body) {
        List<String> lines = new ArrayList<>();
        switch (channel) {
            case MAIL -> lines.addAll(body.address());
            case COUNTER -> {
                lines.addAll(body.address());
                hours(body, lines);
            }
            case PHONE -> hours(body, lines);
            case WEB, EMAIL, FAX, BODY -> {}
        }
        return lines;
    }

    private void hours(Organization body, List<String> lines) {
        LocalizedText hours = body.hours();
        if (hours != null) {
            lines.add(hours.in(w.lang()));
        }
    }

    private static String icon(Channel channel) {
        return switch (channel) {
            case WEB -> "home";
            case COUNTER, BODY -> "counter";
            case PHONE -> "phone";
            case MAIL, EMAIL -> "mail";
            case FAX -> "document";
        };
    }
}
