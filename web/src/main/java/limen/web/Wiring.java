package limen.web;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What all rooms share: the dispatcher, the headers, the page for what went wrong. Everything is named
/// here; nothing is found by looking around.
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class Wiring implements WebMvcConfigurer {
    private final FaultLog log;

    Wiring(FaultLog log) {
        this.log = log;
    }

    @Bean
    static FilterRegistrationBean<HeadersFilter> headers(HeadersFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
        var registration = new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    static AssetRoom assets() {
        return new AssetRoom();
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.disableDefaults().addCustomConverter(new ByteArrayHttpMessageConverter());
    }

    @Override
    public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new FaultPages(log));
    }
}
