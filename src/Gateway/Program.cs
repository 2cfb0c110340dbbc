using Gateway.Hosting;

GatewayApp.Build(new GatewayOptions([], "gateway.db"), args).Run();
