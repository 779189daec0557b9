package org.parvis.identity.providers;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * How providers are spoken to: somebody waits meanwhile, so for seconds only, and never where an
 * answer sends us.
 */
@Component
class ProviderHttp {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final JdkClientHttpRequestFactory requests;

    ProviderHttp() {
        this.requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(CONNECT)
                                .build());
        requests.setReadTimeout(ANSWER);
    }

    RestClient plain() {
        return RestClient.builder().requestFactory(requests).build();
    }

    /** For the exchange of a code against tokens. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(
                        converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** For keys and for what a provider tells of somebody. */
    RestOperations template() {
        return new RestTemplate(requests);
    }
}
