# Packages first, in layers of their own: they are fetched anew only when what they are listed in changes
FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
COPY --from=node:20.20.2-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:20.20.2-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols*.txt ./
COPY src/Samverkan.Documents/*.csproj src/Samverkan.Documents/packages.lock.json src/Samverkan.Documents/
COPY src/Samverkan.Core/*.csproj src/Samverkan.Core/packages.lock.json src/Samverkan.Core/
COPY src/Samverkan.Demo/*.csproj src/Samverkan.Demo/packages.lock.json src/Samverkan.Demo/
COPY src/Samverkan.Web/*.csproj src/Samverkan.Web/packages.lock.json src/Samverkan.Web/
RUN dotnet restore src/Samverkan.Web --locked-mode
COPY src/Samverkan.Web/package.json src/Samverkan.Web/package-lock.json src/Samverkan.Web/
RUN cd src/Samverkan.Web && npm ci --no-audit --no-fund --ignore-scripts
COPY src src
RUN dotnet publish src/Samverkan.Web -c Release -r linux-x64 -p:Demo=false -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "Samverkan.Web.dll"]
