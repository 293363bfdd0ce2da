Console.WriteLine("InfoSharing.Rules: the quick start is not written yet");
