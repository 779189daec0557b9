package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.opendata.Lists;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** What this site is, and what its actions and licences are, as clients of CKAN ask it. */
@Component
class SiteWords {
    /** A version of CKAN whose answers these are. */
    private static final String CKAN = "2.11.3";

    private final Lists lists;
    private final Settings settings;

    SiteWords(Lists lists, Settings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /** Those with which one publishes here, then the one of which another catalogue says none. */
    List<Map<String, Object>> licences() {
        List<Map<String, Object>> all = new ArrayList<>();
        lists.licences().stream()
                .map(one -> licence(one.code(), one.name().in("fr"), one.address(), one.open()))
                .forEach(all::add);
        all.add(licence("notspecified", "License not specified", "", false));
        return all;
    }

    private static Map<String, Object> licence(
            String code, String title, String address, boolean open) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", code);
        one.put("title", title);
        one.put("url", address);
        one.put("status", "active");
        one.put("maintainer", "");
        one.put("family", "");
        one.put("domain_content", open);
        one.put("domain_data", open);
        one.put("domain_software", false);
        one.put("od_conformance", open ? "approved" : "not reviewed");
        one.put("osd_conformance", "not reviewed");
        one.put("is_generic", address.isEmpty());
        one.put("is_okd_compliant", open);
        return one;
    }

    Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("ckan_version", CKAN);
        status.put("site_url", settings.publicUrl());
        status.put("site_description", "");
        status.put("site_title", "Parvis");
        status.put("error_emails_to", "");
        status.put("locale_default", "fr");
        status.put("extensions", List.of("datastore"));
        return status;
    }

    static String help(Asks asks) {
        String name = asks.needed("name");
        String text = Helps.of(name);
        if (text == null) {
            throw CkanError.absent("Action function not found");
        }
        return text;
    }
}
