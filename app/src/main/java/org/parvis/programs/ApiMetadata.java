package org.parvis.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.CanonicalJson;
import org.parvis.platform.Settings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the token server says of itself (RFC 8414). The library's own document names endpoints that
 * are not open here, so this one is written by hand.
 */
@Controller
class ApiMetadata {
    private final Settings settings;

    ApiMetadata(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<byte[]> show() {
        List<String> methods = List.of("client_secret_basic", "client_secret_post");
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("issuer", settings.publicUrl());
        said.put("token_endpoint", settings.publicUrl() + ApiTokenConfiguration.TOKEN);
        said.put("token_endpoint_auth_methods_supported", methods);
        said.put("revocation_endpoint", settings.publicUrl() + ApiTokenConfiguration.REVOKE);
        said.put("revocation_endpoint_auth_methods_supported", methods);
        said.put("grant_types_supported", List.of("client_credentials"));
        said.put("response_types_supported", List.of());
        said.put("scopes_supported", List.of("drafts"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(CanonicalJson.bytes(said));
    }
}
